package io.trendloom.forecasting.disaggregation;

import io.trendloom.forecasting.forecast.Period;
import io.trendloom.forecasting.forecast.Quantiles;
import io.trendloom.forecasting.forecast.RawForecast;
import io.trendloom.forecasting.network.QuantileLevels;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * Spreads an item's total of 30 days over its days (temporal disaggregation), so that both say the same demand.
 *
 * <p>An open day to come is thought to be like one of the item's open days, those of long ago less: a day that is over for a days
 * weighs 1 / (a + decay). Beside them stands what the blended methods said of the days. These values are tilted
 * ({@link Sample#tilted}) until their mean is an open day's part of the total: of the mean of its deciles, which the tail of a
 * total does not move. Expected units add up to the mean of the total, tail and all. Both follow the blended methods' expected
 * units from day to day.
 *
 * @param decay days
 * @param doubt what the blended methods count for, in open days like yesterday
 */
public record Disaggregation(double decay, double doubt) {
    /** As it did best on windows before those of the backtest; docs/accuracy.md tells. */
    public static final Disaggregation STANDARD = new Disaggregation(14, 7);

    private static final int TOTAL = Period.TOTALS.size() - 1;

    public Disaggregation {
        if (!(decay > 0 && doubt > 0) || Double.isInfinite(decay) || Double.isInfinite(doubt)) {
            throw new IllegalArgumentException(
                    "The decay (%s days) and the doubt (%s days) must be positive and finite.".formatted(decay, doubt));
        }
    }

    /** The same total with days that follow it; where the total has no open day, nothing changes. */
    public RawForecast apply(ItemHistory known, RawForecast raw, ShopCalendar calendar, LocalDate cutoff) {
        DaysAhead open = DaysAhead.of(Period.TOTALS.get(TOTAL), calendar, cutoff);
        if (open.isEmpty() || raw.days().length == 0) {
            return raw;
        }
        Quantiles total = Quantiles.ofTotal(raw.periods()[TOTAL]);
        double[] quantiles = sample(known, open.mean(raw.days()), calendar, cutoff)
                .tilted(ofDeciles(total) / open.count())
                .quantiles(QuantileLevels.daily());
        double expected = total.mean() / open.count();
        double usual = open.mean(raw.means());
        double[][] days = new double[raw.days().length][];
        double[] means = new double[days.length];
        for (int i = 0; i < days.length; i++) {
            double share = usual > 0 ? raw.means()[i] / usual : 1;
            days[i] = Arrays.stream(quantiles).map(value -> value * share).toArray();
            means[i] = expected * share;
        }
        return new RawForecast(days, means, raw.periods(), raw.trend(), raw.dayTrend());
    }

    private static double ofDeciles(Quantiles total) {
        return Arrays.stream(QuantileLevels.daily()).map(total::at).average().orElseThrow();
    }

    private Sample sample(ItemHistory known, double[] said, ShopCalendar calendar, LocalDate cutoff) {
        Sample.Builder sample = new Sample.Builder();
        long last = cutoff.toEpochDay();
        for (long day = known.first(); day <= last; day++) {
            if (known.isAvailable(calendar, day)) {
                sample.add(known.units(day), 1 / (last - day + decay));
            }
        }
        for (double value : said) {
            sample.add(value, doubt / decay / said.length);
        }
        return sample.build();
    }
}
