package io.trendloom.platform.messaging;

/** Is told what the relay does; called on the relay's thread. */
public interface OutboxListener {
    /** Hears nothing. */
    OutboxListener NONE = new OutboxListener() {};

    /** Messages were confirmed by the broker. */
    default void published(int messages) {}

    /** No queue took these messages; they stay and are tried again. */
    default void returned(int messages) {}

    /** What waits now. */
    default void waiting(OutboxLag lag) {}
}
