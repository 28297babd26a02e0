package io.trendloom.forecasting.backtest;

import io.trendloom.forecasting.evaluation.HeldOut;
import io.trendloom.forecasting.launch.LaunchForecast;
import io.trendloom.forecasting.launch.LaunchModel;
import io.trendloom.forecasting.launch.LaunchRows;
import io.trendloom.forecasting.launch.Newcomer;
import io.trendloom.forecasting.launch.Shelf;
import io.trendloom.forecasting.launch.Told;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * The launch protocol: every item that comes on sale from a day on, and has 28 days after it, is
 * forecast before it sells, from its text, price and category. The model is fitted anew every seven days on launches whose
 * 28 days are over by then, once with texts and once without.
 */
public final class ColdStart {
    /** Days that a forecast covers. */
    public static final int WINDOW = 28;

    /** Days of sales before the first launch that is judged, unless another is chosen. */
    public static final int HALF_YEAR = 182;

    private static final int STEP = 7;

    private final ShopHistory shop;
    private final LocalDate firstLaunch;
    private final LocalDate lastDay;
    private final long seed;

    /**
     * @param firstLaunch items that came on sale earlier are not judged
     * @param lastDay last whole day of the data
     */
    public ColdStart(ShopHistory shop, LocalDate firstLaunch, LocalDate lastDay, long seed) {
        this.shop = shop;
        this.firstLaunch = firstLaunch;
        this.lastDay = lastDay;
        this.seed = seed;
    }

    /**
     * Forecasts and judges.
     *
     * @param progress hears the day of each fit
     * @throws IllegalArgumentException if no item comes on sale in time, or too few did before it
     */
    public ColdStartReport run(Consumer<LocalDate> progress) {
        HeldOut all = shop.heldOut(lastDay);
        ShopCalendar calendar = all.calendar();
        long first = firstLaunch.toEpochDay();
        List<ItemHistory> launches = all.whole().stream()
                .filter(item ->
                        !item.isUnsold() && item.first() >= first && item.first() + WINDOW - 1 <= lastDay.toEpochDay())
                .sorted(Comparator.comparing(ItemHistory::firstDay).thenComparing(ItemHistory::id))
                .toList();
        if (launches.isEmpty()) {
            throw new IllegalArgumentException(
                    "No item comes on sale between %s and %s. Maybe the data cover less than a year."
                            .formatted(firstLaunch, lastDay.minusDays(WINDOW - 1L)));
        }
        LaunchRows rows = new LaunchRows(calendar, seed);
        List<ColdStartReport.Launch> judged = new ArrayList<>();
        for (long eve = first - 1; eve < lastDay.toEpochDay(); eve += STEP) {
            long then = eve;
            List<ItemHistory> now = launches.stream()
                    .filter(item -> item.first() > then && item.first() <= then + STEP)
                    .toList();
            if (!now.isEmpty()) {
                progress.accept(LocalDate.ofEpochDay(then));
                List<ItemHistory> known = shop.known(LocalDate.ofEpochDay(then)).items();
                rows.extend(known, then);
                judged.addAll(judged(now, Shelf.of(known, calendar, then), rows));
            }
        }
        return ColdStartReport.of(judged, seed);
    }

    private List<ColdStartReport.Launch> judged(List<ItemHistory> launches, Shelf shelf, LaunchRows rows) {
        LaunchModel reading = LaunchModel.fit(rows, Told.EVERYTHING, seed);
        LaunchModel blind = LaunchModel.fit(rows, Told.ID_ALONE, seed);
        return launches.stream()
                .map(item -> {
                    Newcomer newcomer = Newcomer.of(item, item.first());
                    LaunchForecast read = reading.forecast(shelf.features(newcomer, true));
                    LaunchForecast unread = blind.forecast(shelf.features(newcomer.withoutText(), true));
                    return new ColdStartReport.Launch(
                            item.id(),
                            item.firstDay(),
                            item.units(item.first(), item.first() + WINDOW - 1),
                            read,
                            unread,
                            rows.typical());
                })
                .toList();
    }
}
