package io.trendloom.decisions.reviews.trial;

import io.trendloom.decisions.reviews.Voice;

/**
 * What a made review speaks of.
 *
 * @param name of the topic
 */
record Planted(Voice voice, String name) {
    /** The name of what is no topic: texts that say how somebody feels, and not why. */
    static final String VAGUE = "vague";

    boolean isTopic() {
        return !name.equals(VAGUE);
    }
}
