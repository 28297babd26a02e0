package io.trendloom.forecasting.calibration;

/** How a blend takes the mean of its methods' quantiles of totals and weeks. */
public enum PeriodMean {
    /** Of the units. */
    ARITHMETIC {
        @Override
        double inwards(double units) {
            return units;
        }

        @Override
        double outwards(double mean) {
            return mean;
        }
    },
    /** Of the logarithms of 1 + units: a method that expects many times as much as the others does not outweigh them. */
    LOGARITHMIC {
        @Override
        double inwards(double units) {
            return Math.log1p(Math.max(0, units));
        }

        @Override
        double outwards(double mean) {
            return Math.expm1(mean);
        }
    };

    /** The number whose mean is taken. */
    abstract double inwards(double units);

    /** The units that a mean of such numbers stands for. */
    abstract double outwards(double mean);
}
