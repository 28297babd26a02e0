package io.trendloom.forecasting.evaluation;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.OptBoolean;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How forecasters did side by side on windows held out.
 *
 * @param cutoff last day they knew, as an ISO 8601 date
 * @param items items judged
 * @param rule by which they were taken
 * @param models scores by the forecaster's name
 * @param verdicts how the new model did against others, by their names
 * @param segments the same on the items of each {@link Segment}, by its label; none in manifests of earlier releases
 */
public record EvaluationReport(
        String cutoff,
        int items,
        Eligibility rule,
        Map<String, ModelScores> models,
        Map<String, PromotionGate.Verdict> verdicts,

        @JacksonInject(value = EvaluationReport.ABSENT, useInput = OptBoolean.TRUE, optional = OptBoolean.TRUE)
        Map<String, SegmentReport> segments) {
    /** Names the empty map, which a reader of JSON that asks for every field injects where there are no segments. */
    public static final String ABSENT = "absentSegments";

    public EvaluationReport {
        models = Map.copyOf(models);
        verdicts = Map.copyOf(verdicts);
        segments = segments == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(segments));
    }
}
