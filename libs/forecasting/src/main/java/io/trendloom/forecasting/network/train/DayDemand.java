package io.trendloom.forecasting.network.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Activation;
import io.trendloom.forecasting.network.DemandHead;
import io.trendloom.forecasting.network.ZeroInflation;

/**
 * From the numbers of a {@link DemandHead} to what it tells of each day: quantiles [n][horizon][9], or sizes [n][horizon][1].
 * Plain numbers are arrays of the batch, see {@link NetworkLoss}.
 */
record DayDemand(DemandHead head) {
    /** Keeps sizes and means above zero. */
    static final float SMALLEST = 1e-4f;

    NDArray of(NDArray raw) {
        return switch (head) {
            case QUANTILES -> monotone(raw);
            case ZERO_INFLATED -> zeroInflated(raw);
            case NEGATIVE_BINOMIAL -> positive(raw);
        };
    }

    static NDArray positive(NDArray raw) {
        return Activation.softPlus(raw).add(SMALLEST);
    }

    static NDArray monotone(NDArray raw) {
        return Activation.softPlus(raw).cumSum(raw.getShape().dimension() - 1);
    }

    private static NDArray zeroInflated(NDArray raw) {
        NDManager batch = raw.getManager();
        NDList parts = raw.split(new long[] {1}, 2);
        NDArray sold = Activation.sigmoid(parts.get(0).neg()).add(batch.create(ZeroInflation.SMALLEST));
        NDArray reached = batch.create(ZeroInflation.below()).div(sold).neg().add(batch.create(ZeroInflation.STEPS));
        NDArray into = reached.expandDims(3).sub(batch.create(ZeroInflation.beginnings()));
        NDArray share = Activation.relu(into).sub(Activation.relu(into.sub(batch.create(1f))));
        return share.mul(Activation.softPlus(parts.get(1)).expandDims(2)).sum(new int[] {3});
    }
}
