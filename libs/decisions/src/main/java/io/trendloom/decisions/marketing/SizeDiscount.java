package io.trendloom.decisions.marketing;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * How an item's price follows the size of orders, by least squares over the steps from one selling day to the next: a price that
 * is set changes seldom, the mix of small and large orders every day.
 *
 * @param factors logarithm of the price by each measure of size
 * @param share of the steps' squares that sizes explain
 */
@SuppressWarnings("ArrayRecordComponent")
record SizeDiscount(double[] factors, double share) {
    private static final int MEASURES = 3;
    private static final int LEAST_STEPS = 20;
    private static final double RIDGE = 1e-6;

    /**
     * Of selling days in their order.
     *
     * @param sizes by day the measures
     * @param prices by day the logarithm of what a unit brought
     */
    static SizeDiscount fit(double[][] sizes, double[] prices) {
        int steps = prices.length - 1;
        if (steps < LEAST_STEPS) {
            return new SizeDiscount(new double[MEASURES], 0);
        }
        DMatrixRMaj left = new DMatrixRMaj(steps + MEASURES, MEASURES);
        DMatrixRMaj right = new DMatrixRMaj(steps + MEASURES, 1);
        for (int i = 0; i < steps; i++) {
            right.set(i, 0, prices[i + 1] - prices[i]);
            for (int k = 0; k < MEASURES; k++) {
                left.set(i, k, sizes[i + 1][k] - sizes[i][k]);
            }
        }
        for (int k = 0; k < MEASURES; k++) {
            left.set(steps + k, k, Math.sqrt(RIDGE * steps));
        }
        DMatrixRMaj factors = new DMatrixRMaj(MEASURES, 1);
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.leastSquares(steps + MEASURES, MEASURES);
        if (!solver.setA(left.copy())) {
            throw new IllegalStateException("Squares with a ridge have no solution.");
        }
        solver.solve(right, factors);
        return new SizeDiscount(factors.data.clone(), explained(left, right, factors.data, steps));
    }

    /** The measures of a day's mean order: of its lines' logarithms, of their mean units, and of that the square. */
    static double[] measures(double units, double lines, double logSizes) {
        double mean = Math.log(units / lines);
        return new double[] {logSizes / lines, mean, mean * mean};
    }

    /** What of a day's logarithm of the price is due to its sizes. */
    double of(double[] measures) {
        double sum = 0;
        for (int k = 0; k < MEASURES; k++) {
            sum += factors[k] * measures[k];
        }
        return sum;
    }

    private static double explained(DMatrixRMaj left, DMatrixRMaj right, double[] factors, int steps) {
        double rest = 0;
        double all = 0;
        for (int i = 0; i < steps; i++) {
            double fitted = 0;
            for (int k = 0; k < MEASURES; k++) {
                fitted += factors[k] * left.get(i, k);
            }
            rest += Math.pow(right.get(i, 0) - fitted, 2);
            all += Math.pow(right.get(i, 0), 2);
        }
        return all > 0 ? 1 - rest / all : 0;
    }

    static double median(double[] values) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
