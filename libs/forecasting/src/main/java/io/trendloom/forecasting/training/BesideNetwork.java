package io.trendloom.forecasting.training;

import io.trendloom.forecasting.boosting.BoostedTotals;
import io.trendloom.forecasting.forecast.CannotLearnException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Stream;

/**
 * What of a model needs no network, fitted beside its training: each fit keeps one core busy, and so does the network.
 */
final class BesideNetwork implements AutoCloseable {
    private final List<ForkJoinTask<BoostedTotals>> trees;
    private final ForkJoinTask<Launching> launching;

    private BesideNetwork(List<ForkJoinTask<BoostedTotals>> trees, ForkJoinTask<Launching> launching) {
        this.trees = trees;
        this.launching = launching;
    }

    /**
     * Begins to fit what forecasts items that have not sold, and, where they are asked for, boosted trees at the
     * training's end, at the first day held out, and at the cutoff.
     */
    static BesideNetwork begin(ShopData data, LocalDate trainingEnd, LocalDate held, long seed, boolean trees) {
        ForkJoinTask<Launching> launching = begin(() -> Launching.fit(data, seed));
        Stream<LocalDate> ends = trees ? Stream.of(trainingEnd, held, data.cutoff()) : Stream.empty();
        return new BesideNetwork(
                ends.map(day -> begin(() -> BoostedTotals.fit(data.items(), data.calendar(), day, data.trend(), seed)))
                        .toList(),
                launching);
    }

    private static <T> ForkJoinTask<T> begin(Callable<T> fit) {
        return ForkJoinTask.adapt(fit).fork();
    }

    /** Waits for the trees, and grows those that nobody has begun. */
    Boosting trees() {
        if (trees.isEmpty()) {
            return Boosting.without("not asked for");
        }
        try {
            trees.reversed().forEach(ForkJoinTask::join);
            return new Boosting(
                    trees.get(0).join(), trees.get(1).join(), trees.get(2).join(), null);
        } catch (CannotLearnException refused) {
            return Boosting.without(String.valueOf(refused.getMessage()));
        }
    }

    /** Waits for what forecasts items that have not sold. */
    Launching launching() {
        return launching.join();
    }

    /** What nobody has begun is not fitted any more. */
    @Override
    public void close() {
        trees.forEach(fit -> fit.cancel(false));
        launching.cancel(false);
    }
}
