package io.trendloom.platform.messaging;

/** Is told what becomes of deliveries; called on the consumer's thread. */
public interface DeliveryListener {
    /** Hears nothing. */
    DeliveryListener NONE = new DeliveryListener() {};

    /** A delivery's handling begins, for the first of its attempts. */
    default void begun(Delivery delivery) {}

    /** A delivery failed and is tried again. */
    default void retried(Delivery delivery, Exception failure) {}

    /** A delivery was put off. */
    default void putOff(Delivery delivery, Exception failure) {}

    /** A delivery was set aside. */
    default void deadLettered(DeadLetter letter) {}
}
