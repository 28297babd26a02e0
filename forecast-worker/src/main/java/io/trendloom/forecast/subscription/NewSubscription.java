package io.trendloom.forecast.subscription;

/**
 * A subscription that was just made.
 *
 * @param secret by which the program knows that an event is from here; it is shown this once
 */
public record NewSubscription(String secret, Subscription details) {
    @Override
    public String toString() {
        return details.toString();
    }
}
