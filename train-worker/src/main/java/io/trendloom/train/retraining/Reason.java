package io.trendloom.train.retraining;

import io.trendloom.contract.message.DayClosed;
import io.trendloom.contract.message.DriftDetected;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why the worker asks for a training.
 *
 * @param cause {@code drift}, {@code accuracy} or {@code schedule}
 * @param text the same in words
 * @param cutoff closed day that gave rise to it
 */
record Reason(String cause, String text, LocalDate cutoff) {
    private static final String ACCURACY = "accuracy";

    /** Of a champion that has drifted; null where nothing is to be done. */
    static @Nullable Reason of(DriftDetected drift, Standing standing, RetrainingConfig config) {
        boolean isDue = config.onDrift()
                && !standing.training()
                && drift.modelId().equals(standing.championId())
                && standing.isOlderThan(config.cooldownDays(), drift.cutoff());
        return isDue ? of(drift) : null;
    }

    private static Reason of(DriftDetected drift) {
        boolean accuracy = drift.cause().equals(ACCURACY);
        String what = accuracy
                ? "accuracy: %s of %s is %.2f times that of the weekday average at %s, from %.2f on it is too bad"
                : "drift: the population stability index of %s against what %s learned from is %.2f at %s, from %.2f on it has moved";
        String text = String.format(
                Locale.ROOT,
                what,
                drift.measure(),
                drift.modelId(),
                drift.reached(),
                drift.cutoff(),
                drift.threshold());
        return new Reason(accuracy ? ACCURACY : "drift", text, drift.cutoff());
    }

    /** Of days that have closed since the last training; null where nothing is to be done. */
    static @Nullable Reason of(DayClosed closed, Standing standing, RetrainingConfig config) {
        boolean isDue = config.everyDays() > 0
                && !standing.training()
                && standing.isOlderThan(config.everyDays(), closed.day());
        return isDue
                ? new Reason(
                        "schedule",
                        "schedule: %d days or more have closed by %s since the data of the last training, which end on %s"
                                .formatted(config.everyDays(), closed.day(), standing.learnedTo()),
                        closed.day())
                : null;
    }
}
