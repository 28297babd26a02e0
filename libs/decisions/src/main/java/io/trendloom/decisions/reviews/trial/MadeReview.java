package io.trendloom.decisions.reviews.trial;

import java.time.LocalDate;

/**
 * A made review.
 *
 * @param rating NaN where it has no stars
 */
record MadeReview(Planted planted, LocalDate day, double rating, String text) {}
