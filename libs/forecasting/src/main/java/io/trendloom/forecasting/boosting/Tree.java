package io.trendloom.forecasting.boosting;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One regression tree. A row goes left where its feature is at most the threshold; one whose feature is missing goes as
 * the split says.
 *
 * @param features of the splits
 * @param thresholds of the splits
 * @param decisions of the splits, LightGBM's bits: 2 for missing to the left, 8 for missing told apart from 0
 * @param left next split, or −1 less the leaf
 * @param right next split, or −1 less the leaf
 * @param leaves values of the leaves
 */
@SuppressWarnings("ArrayRecordComponent")
public record Tree(int[] features, double[] thresholds, int[] decisions, int[] left, int[] right, double[] leaves) {
    private static final int CATEGORICAL = 1;
    private static final int MISSING_LEFT = 2;
    private static final int MISSING_IS_NAN = 8;

    public Tree {
        if (Arrays.stream(decisions).anyMatch(decision -> (decision & CATEGORICAL) != 0)) {
            throw new IllegalArgumentException("A tree with categorical splits cannot be read.");
        }
        int splits = features.length;
        if (Stream.of(thresholds.length, decisions.length, left.length, right.length, leaves.length - 1)
                        .anyMatch(length -> length != splits)
                || Arrays.stream(features).anyMatch(feature -> feature < 0)
                || !Arrays.stream(leaves).allMatch(Double::isFinite)
                || !IntStream.range(0, splits)
                        .allMatch(
                                split -> leadsOn(split, left[split], splits) && leadsOn(split, right[split], splits))) {
            throw new IllegalArgumentException(
                    "A tree of %d splits must have one finite leaf more, and each split must lead to a later one or to a leaf."
                            .formatted(splits));
        }
    }

    /** Whether a child is a later split or one of the leaves: then every way down ends. */
    private static boolean leadsOn(int split, int child, int splits) {
        return child < 0 ? -1 - child <= splits : child > split && child < splits;
    }

    /** Reads a tree of LightGBM's text. */
    static Tree of(Map<String, String> fields) {
        return new Tree(
                whole(fields, "split_feature"),
                numbers(fields, "threshold"),
                whole(fields, "decision_type"),
                whole(fields, "left_child"),
                whole(fields, "right_child"),
                numbers(fields, "leaf_value"));
    }

    /** How wide a row must be at least. */
    int leastWidth() {
        return Arrays.stream(features).max().orElse(-1) + 1;
    }

    double value(float[] values, int offset) {
        if (features.length == 0) {
            return leaves[0];
        }
        int at = 0;
        while (at >= 0) {
            at = goesLeft(at, values[offset + features[at]]) ? left[at] : right[at];
        }
        return leaves[-1 - at];
    }

    private boolean goesLeft(int split, float value) {
        if (Float.isNaN(value)) {
            return (decisions[split] & MISSING_IS_NAN) != 0
                    ? (decisions[split] & MISSING_LEFT) != 0
                    : 0 <= thresholds[split];
        }
        return value <= thresholds[split];
    }

    private static double[] numbers(Map<String, String> fields, String name) {
        String text = fields.getOrDefault(name, "").strip();
        return text.isEmpty()
                ? new double[0]
                : Arrays.stream(text.split(" ")).mapToDouble(Tree::number).toArray();
    }

    private static double number(String text) {
        return switch (text) {
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    private static int[] whole(Map<String, String> fields, String name) {
        return Arrays.stream(numbers(fields, name))
                .mapToInt(value -> (int) value)
                .toArray();
    }
}
