package io.trendloom.forecasting.training;

import io.trendloom.forecasting.boosting.BoostedTotals;
import io.trendloom.forecasting.forecast.CannotLearnException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Stream;

/** Boosted trees that grow beside the training of the network: a fit keeps one core busy, and so does the network. */
final class GrowingTrees implements AutoCloseable {
    /** None, since none are asked for. */
    static final GrowingTrees UNWANTED = new GrowingTrees(List.of());

    private final List<ForkJoinTask<BoostedTotals>> fits;

    private GrowingTrees(List<ForkJoinTask<BoostedTotals>> fits) {
        this.fits = fits;
    }

    /** Begins to grow them at the training's end, at the first day held out, and at the cutoff. */
    static GrowingTrees begin(ShopData data, LocalDate trainingEnd, LocalDate held, long seed) {
        return new GrowingTrees(Stream.of(trainingEnd, held, data.cutoff())
                .map(day -> ForkJoinTask.adapt(
                                () -> BoostedTotals.fit(data.items(), data.calendar(), day, data.trend(), seed))
                        .fork())
                .toList());
    }

    /** Waits for them, and grows those that nobody has begun. */
    Boosting grown() {
        if (fits.isEmpty()) {
            return Boosting.without("not asked for");
        }
        try {
            fits.reversed().forEach(ForkJoinTask::join);
            return new Boosting(
                    fits.get(0).join(), fits.get(1).join(), fits.get(2).join(), null);
        } catch (CannotLearnException refused) {
            return Boosting.without(String.valueOf(refused.getMessage()));
        }
    }

    /** Those that nobody has begun are not grown any more. */
    @Override
    public void close() {
        fits.forEach(fit -> fit.cancel(false));
    }
}
