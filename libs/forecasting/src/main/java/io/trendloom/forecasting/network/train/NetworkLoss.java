package io.trendloom.forecasting.network.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import io.trendloom.forecasting.network.NetworkTargets;
import io.trendloom.forecasting.network.Periods;
import io.trendloom.forecasting.network.QuantileLevels;
import java.util.Arrays;

/**
 * The loss of a batch, each task averaged over its known targets.
 *
 * <p>The mean is fitted by the Poisson deviance: like the squared error its minimum is the expectation, for counts and
 * scaled counts alike, but it grows with the size of a large order rather than with its square, which would drown the
 * ordinary days.
 *
 * <p>Nothing here multiplies or divides by a plain number: DJL frees the number's memory at once, but PyTorch reads it
 * again in the backward pass. Factors are folded into arrays that live as long as the batch.
 */
final class NetworkLoss {
    private final NDArray weights;
    private final NDArray dailyLevels;
    private final NDArray totalLevels;

    NetworkLoss(NDManager manager, LossWeights w) {
        weights =
                manager.create(new float[] {w.demand(), w.mean(), w.totals(), w.weeks(), w.itemTrend(), w.dayTrend()});
        dailyLevels = manager.create(floats(QuantileLevels.daily()));
        totalLevels = manager.create(floats(QuantileLevels.totals()));
    }

    /** Loss of each task, shape [6], in the order of {@link LossParts}. */
    NDArray parts(NDManager batch, NDList out, NetworkTargets targets) {
        boolean quantiles = out.get(0).getShape().get(2) == QuantileLevels.DAILY;
        NDArray share = batch.create(share(targets.demandMask()), out.get(1).getShape());
        NDArray demand = batch.create(targets.demand(), out.get(1).getShape());
        return NDArrays.stack(new NDList(
                (quantiles
                                ? pinball(out.get(0), demand, dailyLevels)
                                : new CountLikelihood(batch, targets)
                                        .loss(out.get(1), out.get(0).squeeze(2)))
                        .mul(share)
                        .sum(),
                deviance(batch, out.get(1), demand, targets.demand()).mul(share).sum(),
                periods(batch, out.get(2), targets.totals(), targets.totalsMask(), Periods.totalDays()),
                periods(batch, out.get(3), targets.weeks(), targets.weeksMask(), weekDays()),
                crossEntropy(batch, out.get(4), targets.itemTrend()),
                crossEntropy(batch, out.get(5), targets.dayTrend())));
    }

    /** The weighted sum of the parts, a scalar. */
    NDArray total(NDArray parts) {
        return parts.mul(weights).sum();
    }

    private NDArray periods(NDManager batch, NDArray rates, float[] sums, float[] known, int[] days) {
        float[] perDay = new float[sums.length];
        for (int i = 0; i < sums.length; i++) {
            perDay[i] = sums[i] / days[i % days.length];
        }
        Shape shape = rates.getShape().slice(0, 2);
        NDArray losses = pinball(rates, batch.create(perDay, shape), totalLevels);
        return losses.mul(batch.create(share(known), shape)).sum();
    }

    /** The mean over the levels of the quantile loss. */
    private static NDArray pinball(NDArray quantiles, NDArray target, NDArray levels) {
        NDArray above = target.expandDims(-1).sub(quantiles);
        NDArray loss = above.mul(levels).add(Activation.relu(above.neg()));
        return loss.mean(new int[] {loss.getShape().dimension() - 1});
    }

    /** Half the deviance. */
    private static NDArray deviance(NDManager batch, NDArray mean, NDArray target, float[] values) {
        float[] least = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            least[i] = values[i] > 0 ? (float) (values[i] * Math.log(values[i]) - values[i]) : 0;
        }
        NDArray rest = batch.create(least, mean.getShape());
        return mean.sub(target.mul(mean.log())).add(rest);
    }

    /** The mean cross-entropy of the classes that are known. */
    static NDArray crossEntropy(NDManager batch, NDArray logits, int[] classes) {
        long known = Arrays.stream(classes).filter(c -> c >= 0).count();
        float[] shares = new float[classes.length * Periods.TRENDS];
        for (int i = 0; i < classes.length; i++) {
            if (classes[i] >= 0) {
                shares[i * Periods.TRENDS + classes[i]] = -1f / known;
            }
        }
        return logits.logSoftmax(-1)
                .mul(batch.create(shares, logits.getShape()))
                .sum();
    }

    private static int[] weekDays() {
        int[] days = new int[Periods.WEEKS];
        Arrays.fill(days, Periods.WEEK_DAYS);
        return days;
    }

    /** What each target counts for, so that the weighted sum is twice the average over the known ones. */
    private static float[] share(float[] mask) {
        float known = 0;
        for (float value : mask) {
            known += value;
        }
        float[] share = new float[mask.length];
        for (int i = 0; i < mask.length; i++) {
            share[i] = 2 * mask[i] / Math.max(known, 1);
        }
        return share;
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}
