package io.trendloom.platform.messaging;

/** What a consumer does with a message; it must be able to do it twice. */
@FunctionalInterface
public interface DeliveryHandler {
    void handle(Delivery delivery) throws Exception;
}
