package io.trendloom.forecasting.network;

import java.util.List;
import java.util.random.RandomGenerator;

/** Windows to learn from: an endless supply for training, drawn at random, and a fixed list to validate on. */
public interface WindowSource {
    NetworkShape shape();

    /** Columns of the past that are 1 on a day that counts; where one is 0 the day is missing. */
    List<Integer> presence();

    /** What the numbers of a window speak of, in words; two sources may be equal in shape and not in this. */
    String covariates();

    /** Draws {@code size} training windows; equal generators in equal states draw equal windows. */
    Batch sample(RandomGenerator random, int size);

    /** Windows held out for validation; none of their days after the cutoff were seen in training. */
    int validationSize();

    /** Held-out windows {@code from} (inclusive) to {@code to} (exclusive). */
    Batch validation(int from, int to);

    /** Windows and what came after them. */
    record Batch(NetworkInputs inputs, NetworkTargets targets) {}
}
