package io.trendloom.train.training;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a training is. */
public enum TrainingState {
    /** Asked for, and not begun. */
    QUEUED,
    /** Waits until the text vectors cover the snapshot's texts. */
    WAITING,
    RUNNING,
    SUCCEEDED,
    FAILED,
    CANCELLED;

    /** Whether nothing will change any more. */
    public boolean isFinal() {
        return switch (this) {
            case QUEUED, WAITING, RUNNING -> false;
            case SUCCEEDED, FAILED, CANCELLED -> true;
        };
    }

    /** The state's name in JSON. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
