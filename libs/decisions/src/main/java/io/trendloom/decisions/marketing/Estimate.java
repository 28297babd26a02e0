package io.trendloom.decisions.marketing;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Effects of a lever from the times at which it was pulled, by weighted least squares through 0. */
final class Estimate {
    private Estimate() {}

    /** The effect on an item by itself; null where nothing tells of it. */
    static @Nullable Effect after(Lever lever, List<Change> changes, double unrest) {
        return of(lever, changes, Change::orders, Change::variance, unrest);
    }

    /** The same of what orders did before the lever was pulled, which it cannot have caused (a placebo). */
    static @Nullable Effect before(Lever lever, List<Change> changes, double unrest) {
        List<Change> told = changes.stream().filter(Change::hasEarlier).toList();
        return of(lever, told, Change::earlier, Change::earlierVariance, unrest);
    }

    private static @Nullable Effect of(
            Lever lever,
            List<Change> changes,
            ToDoubleFunction<Change> orders,
            ToDoubleFunction<Change> variance,
            double unrest) {
        double weight = 0;
        double sum = 0;
        for (Change each : changes) {
            double step = step(lever, each);
            weight += step * step / variance.applyAsDouble(each);
            sum += step * orders.applyAsDouble(each) / variance.applyAsDouble(each);
        }
        if (!(weight > 0)) {
            return null;
        }
        double mean = sum / weight;
        double scatter = 0;
        for (Change each : changes) {
            double off = orders.applyAsDouble(each) - mean * step(lever, each);
            scatter += off * off / variance.applyAsDouble(each);
        }
        double spread = Math.max(unrest, changes.size() > 1 ? scatter / (changes.size() - 1) : 0);
        return new Effect(mean, Math.sqrt(spread / weight));
    }

    private static double step(Lever lever, Change change) {
        return lever == Lever.PRICE ? change.step() : 1;
    }
}
