package io.trendloom.platform.messaging;

/** Is told of deliveries that fail; called on the consumer's thread. */
public interface FailureListener {
    /** Hears nothing. */
    FailureListener NONE = new FailureListener() {};

    /** A delivery failed and is tried again. */
    default void retried(Delivery delivery, Exception failure) {}

    /** A delivery was put off. */
    default void putOff(Delivery delivery, Exception failure) {}

    /** A delivery was set aside. */
    default void deadLettered(DeadLetter letter) {}
}
