package io.trendloom.forecasting.boosting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Trees that add up, read from the text that LightGBM writes, so that forecasting needs no native code.
 *
 * @param trees in the order in which they were grown, the classes in turn
 * @param classes 1 but for a classifier
 */
public record Forest(List<Tree> trees, int classes) {
    private static final String TREE = "Tree=";
    private static final String END = "end of trees";
    private static final String CLASSES = "num_class";

    public Forest {
        trees = List.copyOf(trees);
        if (trees.isEmpty() || trees.size() % classes != 0) {
            throw new IllegalArgumentException(
                    "There must be at least one tree a class, not %d for %d.".formatted(trees.size(), classes));
        }
    }

    static Forest of(String text) {
        List<Tree> trees = new ArrayList<>();
        int classes = 1;
        Map<String, String> fields = new HashMap<>();
        for (String line : text.split("\n")) {
            boolean end = line.startsWith(END);
            if (end || line.startsWith(TREE)) {
                if (fields.containsKey(CLASSES)) {
                    classes = Integer.parseInt(fields.get(CLASSES));
                } else {
                    trees.add(Tree.of(fields));
                }
                fields.clear();
            }
            if (end) {
                break;
            }
            int sign = line.indexOf('=');
            if (sign > 0) {
                fields.put(line.substring(0, sign), line.substring(sign + 1));
            }
        }
        return new Forest(trees, classes);
    }

    /** A number a row; of a classifier the probabilities of its classes a row. Shape [rows][classes]. */
    public double[][] predict(Matrix rows) {
        double[][] values = new double[rows.rows()][classes];
        for (int row = 0; row < values.length; row++) {
            for (int tree = 0; tree < trees.size(); tree++) {
                values[row][tree % classes] += trees.get(tree).value(rows.values(), row * rows.width());
            }
            if (classes > 1) {
                soften(values[row]);
            }
        }
        return values;
    }

    /** How wide a row must be at least. */
    int leastWidth() {
        return trees.stream().mapToInt(Tree::leastWidth).max().orElse(0);
    }

    private static void soften(double[] values) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            largest = Math.max(largest, value);
        }
        double sum = 0;
        for (int k = 0; k < values.length; k++) {
            values[k] = Math.exp(values[k] - largest);
            sum += values[k];
        }
        for (int k = 0; k < values.length; k++) {
            values[k] /= sum;
        }
    }
}
