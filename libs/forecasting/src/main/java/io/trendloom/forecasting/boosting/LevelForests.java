package io.trendloom.forecasting.boosting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Trees for several quantile levels of one target. */
final class LevelForests {
    private final double[] levels;
    private final List<Forest> forests;

    private LevelForests(double[] levels, List<Forest> forests) {
        this.levels = levels;
        this.forests = forests;
    }

    static LevelForests grow(LightGbm data, float[] target, double[] levels, long seed) {
        List<Forest> forests = new ArrayList<>();
        for (double level : levels) {
            forests.add(data.grow(target, BoostSettings.QUANTILES, "quantile alpha=" + level, seed));
        }
        return new LevelForests(levels.clone(), forests);
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
        while (right < levels.length && levels[right] < level) {
            right++;
        }
        if (right == 0 || right == levels.length) {
            return learned[Math.min(right, levels.length - 1)];
        }
        double share = (level - levels[right - 1]) / (levels[right] - levels[right - 1]);
        return learned[right - 1] + share * (learned[right] - learned[right - 1]);
    }
}
