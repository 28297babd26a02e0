package io.trendloom.forecasting.artifact;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.OptBoolean;
import io.trendloom.forecasting.evaluation.EvaluationReport;
import io.trendloom.forecasting.trend.TrendRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a bundle is made of and where it comes from.
 *
 * @param format 1
 * @param provenance where the model comes from
 * @param evaluation how it did on held-out windows; null where the shop's history was too short
 * @param encoders of the text inputs
 * @param trendRule that told trend classes from sales; null: {@link TrendRule#R}
 * @param files every file of the bundle but the manifest itself
 */
public record Manifest(
        int format,
        Provenance provenance,
        @Nullable EvaluationReport evaluation,
        List<EncoderPin> encoders,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @JacksonInject(value = Pipeline.ABSENT, useInput = OptBoolean.TRUE)
        @Nullable TrendRule trendRule,

        List<BundleFile> files) {
    /** The format that this release writes and reads. */
    public static final int FORMAT = 1;

    public Manifest {
        if (format != FORMAT) {
            throw new IllegalArgumentException(
                    "The manifest's format (%d) must be %d. Maybe the artifact was made by a newer release."
                            .formatted(format, FORMAT));
        }
        encoders = List.copyOf(encoders);
        files = List.copyOf(files);
    }
}
