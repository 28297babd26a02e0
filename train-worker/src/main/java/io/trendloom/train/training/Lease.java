package io.trendloom.train.training;

/**
 * The right to run a training. A later claim carries a higher token, and what an earlier holder still writes is refused.
 *
 * @param fencingToken grows with each claim
 * @param attempts claims so far, this one included
 */
public record Lease(String trainingId, long fencingToken, int attempts) {}
