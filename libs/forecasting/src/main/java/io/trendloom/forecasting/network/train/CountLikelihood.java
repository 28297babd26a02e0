package io.trendloom.forecasting.network.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.trendloom.forecasting.network.NetworkTargets;

/**
 * How unlikely a day's units are under a negative binomial distribution by mean and size, whose variance is mean + mean² / size:
 * minus the logarithm of the probability, in nats. The distribution is of units, the mean of the network is in the window's
 * scale.
 */
final class CountLikelihood {
    private final NDManager batch;
    private final float[] units;
    private final float[] constant;
    private final float[] scales;

    CountLikelihood(NDManager batch, NetworkTargets targets) {
        this.batch = batch;
        int days = targets.demand().length / targets.scales().length;
        units = new float[targets.demand().length];
        scales = new float[units.length];
        constant = new float[units.length];
        for (int i = 0; i < units.length; i++) {
            scales[i] = targets.scales()[i / days];
            units[i] = targets.demand()[i] * scales[i];
            constant[i] = units[i] + 1;
        }
    }

    /** Loss of each day, shape [n][horizon]. */
    NDArray loss(NDArray scaledMean, NDArray size) {
        Shape shape = scaledMean.getShape();
        NDArray sold = batch.create(units, shape);
        NDArray mean = scaledMean.mul(batch.create(scales, shape));
        NDArray both = mean.add(size).log();
        NDArray ways = sold.add(size)
                .gammaln()
                .sub(size.gammaln())
                .sub(batch.create(constant, shape).gammaln());
        return size.mul(both.sub(size.log()))
                .add(sold.mul(both.sub(mean.log())))
                .sub(ways);
    }
}
