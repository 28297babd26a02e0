package io.trendloom.forecasting.feature;

/** Ratings from 1 to 5 brought to −1 to 1. */
final class Ratings {
    private Ratings() {}

    static double centred(double rating) {
        return (rating - 3) / 2;
    }
}
