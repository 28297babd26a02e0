package io.trendloom.train.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.contract.ObjectRef;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrainingTest {
    private final Training training = new Training(
            "t",
            new ObjectRef("trendloom", "snapshots/1.json", "ab".repeat(32), 1, 1),
            TrainingSettings.of(Map.of("epochs", "3")),
            Instant.EPOCH);

    @Test
    void tellsWhatEachEpochSoFarCameTo() {
        training.epochEnded(over(1, 0.9, 0.8));
        training.progressed(new Progress(2, 3, 700, 0.85, null, 90.0));
        training.epochEnded(over(2, 0.7, 0.75));

        assertThat(training.report()).hasToString("""
                {"epochs":[{"epoch":1,"loss":0.9,"validationLoss":0.8},{"epoch":2,"loss":0.7,"validationLoss":0.75}]}""");
    }

    @Test
    void tellsWhatTheNewestAttemptCameTo() {
        training.epochEnded(over(1, 0.9, 0.8));
        training.epochEnded(over(2, 0.7, 0.75));
        training.epochEnded(over(2, 0.6, 0.65));

        assertThat(training.report()).hasToString("""
                {"epochs":[{"epoch":1,"loss":0.9,"validationLoss":0.8},{"epoch":2,"loss":0.6,"validationLoss":0.65}]}""");
    }

    private static Progress over(int epoch, double loss, double validationLoss) {
        return new Progress(epoch, 3, 500L * epoch, loss, validationLoss, 90.0);
    }
}
