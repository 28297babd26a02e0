package io.trendloom.forecasting.forecast;

/**
 * Counts with a mean and a variance above it; with a variance of at most the mean, the Poisson distribution that it comes
 * near to.
 */
public final class NegativeBinomial {
    private static final double LARGEST_SIZE = 1e6;
    private static final int LARGEST_MEAN = 10_000;

    private final double mean;
    private final double size;

    private NegativeBinomial(double mean, double size) {
        this.mean = mean;
        this.size = Math.min(LARGEST_SIZE, size);
    }

    /** A distribution by its moments, in units. */
    public static NegativeBinomial ofMoments(double mean, double variance) {
        return new NegativeBinomial(mean, variance > mean ? mean * mean / (variance - mean) : LARGEST_SIZE);
    }

    /** A distribution by its mean in units and its size, the variance being mean + mean² / size. */
    public static NegativeBinomial ofSize(double mean, double size) {
        return new NegativeBinomial(mean, size);
    }

    /** The smallest counts with at least the levels' probability up to them; levels ascend. */
    public double[] quantiles(double[] levels) {
        double[] quantiles = new double[levels.length];
        if (!(mean > 0)) {
            return quantiles;
        }
        if (mean > LARGEST_MEAN) {
            return scaled(levels);
        }
        double success = mean / (mean + size);
        double log = -size * Math.log1p(mean / size);
        double sum = Math.exp(log);
        int count = 0;
        for (int q = 0; q < levels.length; q++) {
            while (sum < levels[q] - 1e-12) {
                log += Math.log(success * (count + size) / (count + 1));
                count++;
                sum += Math.exp(log);
                if (count > mean && Math.exp(log) < 1e-16) {
                    sum = 1;
                }
            }
            quantiles[q] = count;
        }
        return quantiles;
    }

    /** Of counts so large, those of a smaller mean with the same size, stretched. */
    private double[] scaled(double[] levels) {
        double factor = mean / LARGEST_MEAN;
        double smaller = LARGEST_MEAN;
        double[] quantiles = ofSize(smaller, size).quantiles(levels);
        for (int q = 0; q < quantiles.length; q++) {
            quantiles[q] *= factor;
        }
        return quantiles;
    }
}
