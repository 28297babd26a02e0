package io.trendloom.train.registry;

import java.util.Locale;

/** Why a model was promoted. */
public enum Policy {
    /** There was no champion. */
    FIRST,
    /** It beat the champion beyond chance. */
    GATE,
    /** It is the first network of the installation, and not worse than the champion beyond chance. */
    BOOTSTRAP,
    /** Somebody wished it. */
    OPERATOR;

    /** The name in messages and in JSON. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
