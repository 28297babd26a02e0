package io.trendloom.forecast.drift;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far a model has drifted, as the newest whole run of record shows it.
 *
 * @param referenceCutoff last day of the data that the model learned from; null where its bundle does not say
 * @param items items compared: those with a unit in the 91 days up to the cutoff
 * @param referenceItems items that the model learned from
 * @param inputs by feature; none where the bundle does not say what they were
 * @param accuracy null before enough forecasts are judged
 * @param drifted whether anything has reached what asks for a new training
 */
public record DriftView(
        String modelId,
        LocalDate cutoff,
        @Nullable LocalDate referenceCutoff,
        int items,
        int referenceItems,
        List<Input> inputs,
        @Nullable Accuracy accuracy,
        boolean drifted) {
    public DriftView {
        inputs = List.copyOf(inputs);
    }

    /**
     * One input.
     *
     * @param psi population stability index against what the model learned from
     * @param chance what it stays below by chance alone in 999 of 1,000 cases
     */
    public record Input(String feature, double psi, double chance, Level level) {}

    /** How far an input has moved. */
    public enum Level {
        STABLE,
        MODERATE,
        DRIFTED;

        /** The level's name in JSON. */
        @JsonValue
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How the model's forecasts did.
     *
     * @param days after each cutoff
     * @param ratio WQL of the totals by that of the weekday average
     * @param threshold from which it is too bad
     */
    public record Accuracy(int days, int cutoffs, double ratio, double threshold) {
        boolean isLost() {
            return ratio >= threshold;
        }
    }
}
