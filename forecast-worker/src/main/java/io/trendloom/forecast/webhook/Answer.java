package io.trendloom.forecast.webhook;

import org.jspecify.annotations.Nullable;

/**
 * What came of an attempt.
 *
 * @param status of the endpoint's answer; null where there was none
 * @param error why there was none; null where there was one
 */
public record Answer(@Nullable Integer status, @Nullable String error) {
    private static final int GONE = 410;
    private static final int LONGEST = 500;

    static Answer failed(String error) {
        return new Answer(null, error.substring(0, Math.min(LONGEST, error.length())));
    }

    /** Whether the endpoint has taken the event. */
    public boolean isTaken() {
        return status != null && status / 100 == 2;
    }

    /** Whether the endpoint wants no more. */
    public boolean isGone() {
        return status != null && status == GONE;
    }

    /** In a word: {@code taken}, {@code refused} or {@code no-answer}. */
    public String outcome() {
        if (isTaken()) {
            return "taken";
        }
        return status == null ? "no-answer" : "refused";
    }
}
