package io.trendloom.platform.messaging;

import org.jspecify.annotations.Nullable;

/** A message that the broker has handed over, and hands over again unless it is acknowledged. */
public interface Handover {
    byte[] body();

    /** As its publisher named it. */
    @Nullable String contentType();

    /** Ends it, on the channel on which it came; where that is gone nothing happens, and the message comes again. */
    void acknowledge();

    /** Hands it back to its queue, to come again at once, here or at another consumer. */
    void giveBack();
}
