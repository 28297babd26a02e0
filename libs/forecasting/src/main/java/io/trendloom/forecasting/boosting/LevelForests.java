package io.trendloom.forecasting.boosting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Trees for several quantile levels of one target.
 *
 * @param levels ascending
 * @param forests one a level
 */
record LevelForests(List<Double> levels, List<Forest> forests) {
    LevelForests {
        levels = List.copyOf(levels);
        forests = List.copyOf(forests);
        if (levels.isEmpty() || levels.size() != forests.size()) {
            throw new IllegalArgumentException(
                    "There must be trees (%d) for each level (%d).".formatted(forests.size(), levels.size()));
        }
    }

    static LevelForests grow(LightGbm data, float[] target, double[] levels, BoostSettings settings, long seed) {
        List<Forest> forests = new ArrayList<>();
        for (double level : levels) {
            forests.add(data.grow(target, settings, "quantile alpha=" + level, seed));
        }
        return new LevelForests(Arrays.stream(levels).boxed().toList(), forests);
    }

    /** Units by logarithms of (units + 1) / (expected + 1). */
    static double[] units(double[] logRatios, double expected) {
        return Arrays.stream(logRatios)
                .map(ratio -> Math.max(0, Math.exp(ratio) * (expected + 1) - 1))
                .toArray();
    }

    /** Quantiles of each row at other levels, ascending: linear between those that were learned, flat outside them. */
    double[][] predict(Matrix rows, double[] at) {
        double[][][] columns =
                forests.stream().map(forest -> forest.predict(rows)).toArray(double[][][]::new);
        double[][] quantiles = new double[rows.rows()][];
        Arrays.setAll(quantiles, row -> {
            double[] learned = Arrays.stream(columns)
                    .mapToDouble(column -> column[row][0])
                    .sorted()
                    .toArray();
            return Arrays.stream(at).map(level -> between(learned, level)).toArray();
        });
        return quantiles;
    }

    private double between(double[] learned, double level) {
        int right = 0;
        while (right < learned.length && levels.get(right) < level) {
            right++;
        }
        if (right == 0 || right == learned.length) {
            return learned[Math.min(right, learned.length - 1)];
        }
        double left = levels.get(right - 1);
        double share = (level - left) / (levels.get(right) - left);
        return learned[right - 1] + share * (learned[right] - learned[right - 1]);
    }
}
