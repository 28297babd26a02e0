package io.trendloom.decisions.marketing.trial;

import io.trendloom.decisions.marketing.Effect;
import io.trendloom.forecasting.series.ItemHistory;
import org.jspecify.annotations.Nullable;

/** The usual slope of the logarithm of units on that of the mean price of a unit, over the days that sold. */
final class NaiveElasticity {
    private static final int LEAST_DAYS = 10;

    private NaiveElasticity() {}

    /** Null where the price never moved. */
    static @Nullable Effect of(ItemHistory item) {
        int n = 0;
        double x = 0;
        double y = 0;
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (long day = item.first(); day <= item.last(); day++) {
            if (item.units(day) > 0 && item.revenue(day, day) > 0) {
                double price = Math.log(item.revenue(day, day) / item.units(day));
                double units = Math.log(item.units(day));
                n++;
                x += price;
                y += units;
                xx += price * price;
                xy += price * units;
                yy += units * units;
            }
        }
        double width = xx - x * x / n;
        if (n < LEAST_DAYS || width < 1e-6) {
            return null;
        }
        double slope = (xy - x * y / n) / width;
        double rest = Math.max(1e-9, yy - y * y / n - slope * slope * width);
        return new Effect(slope, Math.sqrt(rest / (n - 2) / width));
    }
}
