package io.trendloom.forecasting;

import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ReviewHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.series.TextHistory;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** A small shop with seeded sales, closed on Saturdays and on one holiday. */
public final class SyntheticShop {
    public static final LocalDate FIRST = LocalDate.of(2011, 1, 3);
    public static final LocalDate HOLIDAY = LocalDate.of(2011, 5, 2);
    public static final ShopCalendar CALENDAR = new ShopCalendar(FIRST, Set.of(DayOfWeek.SATURDAY), Set.of(HOLIDAY));
    public static final String TEXT = ItemHistory.CATALOGUE + "small";
    public static final String REVIEW_TEXT = ItemHistory.REVIEWS + "small";

    private SyntheticShop() {}

    /** Items with Poisson-like demand whose mean grows with their number; every fifth came on sale later. */
    public static List<ItemHistory> items(int count, int days, long seed) {
        return IntStream.range(0, count)
                .mapToObj(i -> item(i, i % 5 == 4 ? days / 2 : days, days, seed))
                .toList();
    }

    private static ItemHistory item(int number, int onSale, int days, long seed) {
        Random random = new Random(seed * 1000 + number);
        LocalDate first = FIRST.plusDays(days - onSale);
        double mean = 0.3 + number % 7;
        double[] units = new double[onSale];
        double[] revenue = new double[onSale];
        for (int t = 0; t < onSale; t++) {
            LocalDate day = first.plusDays(t);
            units[t] = CALENDAR.isOpen(day)
                    ? poisson(random, mean * (day.getDayOfWeek().getValue() < 4 ? 1.5 : 0.6))
                    : 0;
            revenue[t] = units[t] * (2 + random.nextDouble());
        }
        return ItemHistory.of("item-" + number, first)
                .sales(units, revenue)
                .category(number % 2 == 0 ? "even" : "odd")
                .listPrice(2.5)
                .reviews(ReviewHistory.of(Map.of(first.plusDays(onSale / 3), new ReviewHistory.Day(2, 9))))
                .text(TEXT, TextHistory.always(vector(random)))
                .text(
                        REVIEW_TEXT,
                        TextHistory.of(Map.of(first.plusDays(onSale / 3), new TextHistory.Day(2, vector(random)))))
                .build();
    }

    /** An item in the catalogue that never sold. */
    public static ItemHistory unsold(String id, LocalDate cutoff) {
        return ItemHistory.of(id, cutoff.plusDays(1)).build();
    }

    /** An item of given daily units, each sold at 2. */
    public static ItemHistory item(String id, LocalDate first, double... units) {
        return ItemHistory.of(id, first)
                .sales(units, Arrays.stream(units).map(u -> 2 * u).toArray())
                .build();
    }

    private static float[] vector(Random random) {
        return new float[] {(float) random.nextGaussian(), (float) random.nextGaussian(), (float) random.nextGaussian()
        };
    }

    private static double poisson(Random random, double mean) {
        double limit = Math.exp(-mean);
        int count = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }
}
