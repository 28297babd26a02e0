package io.trendloom.train.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import io.trendloom.train.training.Progress;
import io.trendloom.train.training.Training;
import io.trendloom.train.training.TrainingState;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A training as the API shows it.
 *
 * @param reason why the worker itself asked for it; absent where somebody else did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TrainingView(
        String trainingId,
        TrainingState state,
        @JsonUnwrapped Progress progress,
        Map<String, String> settings,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable String modelId,
        @Nullable String verdict,
        @Nullable JsonNode report,
        @Nullable String error,
        @Nullable String reason) {

    static TrainingView of(Training training) {
        return new TrainingView(
                training.id(),
                training.state(),
                training.progress(),
                training.settings(),
                training.createdAt(),
                training.finishedAt(),
                training.modelId(),
                training.verdict(),
                training.report(),
                training.error(),
                training.reason());
    }
}
