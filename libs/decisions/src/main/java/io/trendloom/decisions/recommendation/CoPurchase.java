package io.trendloom.decisions.recommendation;

import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_FDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * How far an item in a basket speaks for another: the linear autoencoder of baskets whose weights are found in closed form
 * (EASE; Steck, Embarrassingly shallow autoencoders for sparse data, 2019). A basket counts less the older and the larger it is.
 * It takes two matrices of items by items to learn, and keeps one, in floats.
 */
final class CoPurchase {
    private final FMatrixRMaj weights;

    private CoPurchase(FMatrixRMaj weights) {
        this.weights = weights;
    }

    static CoPurchase fit(Purchases purchases, Learning learning) {
        FMatrixRMaj weights = inverse(together(purchases, learning));
        int items = weights.getNumRows();
        float[] scales = new float[items];
        for (int to = 0; to < items; to++) {
            scales[to] = -1 / weights.get(to, to);
        }
        for (int from = 0; from < items; from++) {
            for (int to = 0; to < items; to++) {
                weights.data[from * items + to] *= from == to ? 0 : scales[to];
            }
        }
        return new CoPurchase(weights);
    }

    /** How far an item speaks for another, both by number. */
    double weight(int from, int to) {
        return weights.get(from, to);
    }

    /** Adds what an item says to the scores of all. */
    void addFrom(int item, double strength, double[] scores) {
        int row = item * scores.length;
        for (int to = 0; to < scores.length; to++) {
            scores[to] += strength * weights.data[row + to];
        }
    }

    private static FMatrixRMaj together(Purchases purchases, Learning learning) {
        int items = purchases.items().size();
        FMatrixRMaj sums = new FMatrixRMaj(items, items);
        for (int i = 0; i < purchases.baskets().length; i++) {
            int[] basket = purchases.baskets()[i];
            float weight = (float) (learning.fading(purchases.ages()[i]) / Math.sqrt(basket.length));
            for (int one : basket) {
                int row = one * items;
                for (int other : basket) {
                    sums.data[row + other] += weight;
                }
            }
        }
        for (int item = 0; item < items; item++) {
            sums.data[item * items + item] += (float) learning.ridge();
        }
        return sums;
    }

    private static FMatrixRMaj inverse(FMatrixRMaj positive) {
        int items = positive.getNumRows();
        FMatrixRMaj inverse = new FMatrixRMaj(items, items);
        if (items > 0) {
            LinearSolverDense<FMatrixRMaj> solver = LinearSolverFactory_FDRM.symmPosDef(items);
            if (!solver.setA(positive)) {
                throw new IllegalStateException("A sum of squares with a ridge has no inverse.");
            }
            solver.invert(inverse);
        }
        return inverse;
    }
}
