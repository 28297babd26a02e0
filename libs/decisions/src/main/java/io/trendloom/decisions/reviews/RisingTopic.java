package io.trendloom.decisions.reviews;

import java.time.LocalDate;

/**
 * A complaint that rises.
 *
 * @param cutoff last day that was looked at
 * @param reviews of the topic in the 7 days up to the cutoff
 * @param ofAll all reviews of its language in those days
 * @param expected reviews of the topic in those days if its share were that of the 56 days before
 * @param pValue probability of so many or more if nothing had changed, of this topic alone
 */
public record RisingTopic(Topic topic, LocalDate cutoff, int reviews, int ofAll, double expected, double pValue) {}
