package io.trendloom.forecasting.artifact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.InjectableValues;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.trendloom.forecasting.calibration.Weights;
import io.trendloom.forecasting.evaluation.EvaluationReport;
import io.trendloom.forecasting.evaluation.TrendScores;
import io.trendloom.forecasting.feature.FeatureSettings;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** JSON as bundles hold it: indented, in UTF-8; an unknown field is refused, and a missing one unless it is optional. */
final class BundleJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .injectableValues(new InjectableValues.Std()
                    .addValue(FeatureSettings.ABSENT, List.of())
                    .addValue(FeatureSettings.ABSENT_REVIEWS, List.of())
                    .addValue(FeatureSettings.ABSENT_SIGNALS, List.of())
                    .addValue(FeatureSettings.ABSENT_UNREAD, List.of())
                    .addValue(EvaluationReport.ABSENT, Map.of())
                    .addValue(TrendScores.ABSENT, List.of())
                    .addValue(Weights.ABSENT, Double.NaN)
                    .addValue(Pipeline.ABSENT, null)
                    .addValue(Pipeline.ABSENT_DAYS, null))
            .build();

    private BundleJson() {}

    static void write(Path file, Object value) throws IOException {
        Files.writeString(file, JSON.writeValueAsString(value) + "\n");
    }

    static <T> T read(Path file, Class<T> type) throws IOException {
        try {
            T value = JSON.readValue(Files.readString(file), type);
            if (value == null) {
                throw new BrokenBundleException(
                        "The file %s cannot be read: it holds null alone.".formatted(file.getFileName()));
            }
            return value;
        } catch (CharacterCodingException e) {
            throw new BrokenBundleException(
                    "The file %s cannot be read: it is not UTF-8.".formatted(file.getFileName()), e);
        } catch (JsonProcessingException e) {
            throw new BrokenBundleException(
                    "The file %s cannot be read: %s Maybe it was made by a newer release."
                            .formatted(file.getFileName(), e.getOriginalMessage()),
                    e);
        }
    }
}
