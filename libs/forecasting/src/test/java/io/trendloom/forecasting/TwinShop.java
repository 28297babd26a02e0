package io.trendloom.forecasting;

import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ReviewHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.series.SignalBook;
import io.trendloom.forecasting.series.SignalDays;
import io.trendloom.forecasting.series.Signals;
import io.trendloom.forecasting.series.StockHistory;
import io.trendloom.forecasting.series.TextHistory;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A shop with a past and a future. Twins of equal seeds and cutoffs have the same past and nothing of the future in common:
 * sales, orders, prices, reviews, texts, stock, signals, launch days and closed days past the horizon all differ.
 */
final class TwinShop {
    static final int HORIZON = 30;
    static final String TITLE = ItemHistory.CATALOGUE + "small";
    static final String REVIEW_TEXT = ItemHistory.REVIEWS + "small";
    static final String RAIN = "rain";
    static final String FAIR = "fair";
    private static final LocalDate FIRST = LocalDate.of(2011, 1, 3);
    private static final int AHEAD = 60;
    private final long seed;
    private final LocalDate cutoff;
    private final boolean poisoned;

    private TwinShop(long seed, LocalDate cutoff, boolean poisoned) {
        this.seed = seed;
        this.cutoff = cutoff;
        this.poisoned = poisoned;
    }

    /** The shop as it went on, so many days after it opened. */
    static TwinShop plain(long seed, int day) {
        return new TwinShop(seed, FIRST.plusDays(day), false);
    }

    /** The same shop with another future. */
    TwinShop twin() {
        return new TwinShop(seed, cutoff, true);
    }

    LocalDate cutoff() {
        return cutoff;
    }

    ShopCalendar calendar() {
        LocalDate later = cutoff.plusDays(HORIZON + 1L);
        return new ShopCalendar(
                FIRST,
                Set.of(DayOfWeek.SATURDAY),
                poisoned ? Set.of(FIRST.plusDays(50), later, later.plusDays(3)) : Set.of(FIRST.plusDays(50)));
    }

    /** The items with their futures; of each ten one comes on sale after the cutoff, and one shortly before it. */
    List<ItemHistory> items(int count) {
        return IntStream.range(0, count).mapToObj(this::item).toList();
    }

    private ItemHistory item(int number) {
        Random past = new Random(1000 * seed + number);
        Random future = new Random(7000 * seed + number);
        LocalDate first = first(number);
        int days = Math.toIntExact(ChronoUnit.DAYS.between(first, cutoff.plusDays(AHEAD)) + 1);
        double[] units = new double[days];
        double[] revenue = new double[days];
        double[] orders = new double[days];
        double[] logSizes = new double[days];
        for (int i = 0; i < days; i++) {
            boolean isPast = !first.plusDays(i).isAfter(cutoff);
            units[i] =
                    isPast ? past.nextInt(2 + number % 7) : isSoldOut(first.plusDays(i)) ? 0 : later(future, 3, 5_000);
            revenue[i] = units[i] * (isPast ? 2 + past.nextDouble() : later(future, 3, 90));
            orders[i] = isPast ? Math.ceil(units[i] / 2) : later(future, 2, 300);
            logSizes[i] = orders[i] * (isPast ? past.nextDouble() : later(future, 1, 4));
        }
        Map<LocalDate, ReviewHistory.Day> reviews = new HashMap<>();
        Map<LocalDate, TextHistory.Day> words = new HashMap<>();
        review(past, cutoff.minusDays(20), 4, reviews, words);
        review(future, cutoff.plusDays(1), later(future, 3, 1), reviews, words);
        return ItemHistory.of("item-" + number, first)
                .sales(units, revenue)
                .orders(orders, logSizes)
                .category("kind-" + number % 3)
                .listPrice(2.5)
                .reviews(ReviewHistory.of(reviews))
                .stock(stock(number))
                .signals(signals(number))
                .text(TITLE, title(past, future))
                .text(REVIEW_TEXT, TextHistory.of(words))
                .build();
    }

    private LocalDate first(int number) {
        return switch (number % 10) {
            case 7 -> cutoff.plusDays(poisoned ? 25 : 2);
            case 8 -> cutoff.minusDays(40);
            default -> FIRST;
        };
    }

    private StockHistory stock(int number) {
        List<StockHistory.Observation> seen = new ArrayList<>();
        if (number % 4 == 0) {
            seen.add(new StockHistory.Observation(cutoff.minusDays(9).atTime(20, 0), false));
            seen.add(new StockHistory.Observation(cutoff.minusDays(5).atTime(8, 0), true));
        }
        if (poisoned) {
            seen.add(new StockHistory.Observation(cutoff.plusDays(3).atTime(20, 0), false));
        }
        return StockHistory.of(seen);
    }

    /** Rain, known on its day and once corrected later, and fairs, known ten days before. */
    private Signals signals(int number) {
        SignalBook book = new SignalBook();
        Random random = new Random(31 * seed + number);
        for (LocalDate day = FIRST; day.isBefore(cutoff.plusDays(AHEAD)); day = day.plusDays(1)) {
            double rain = random.nextInt(9);
            tell(book, RAIN, day, 1, day, day.isAfter(cutoff) ? later(random, 3, 800) : rain);
            if (day.toEpochDay() % 9 == 0) {
                LocalDate known = day.minusDays(10);
                tell(book, FAIR, day, 1, known, known.isAfter(cutoff) ? later(random, 1, 70) : 1);
            }
        }
        tell(book, RAIN, cutoff.minusDays(3), 2, cutoff.plusDays(1), later(random, 2, 900));
        return number % 3 == 0 ? Signals.NONE : book.of("any");
    }

    private static void tell(SignalBook book, String name, LocalDate day, long version, LocalDate known, double value) {
        book.add(name, null, new SignalDays.Observation(day.toEpochDay(), version, known.toEpochDay(), value));
    }

    /** In the twin nothing is left from the fourth to the sixth day. */
    private boolean isSoldOut(LocalDate day) {
        return poisoned && day.isAfter(cutoff.plusDays(3)) && day.isBefore(cutoff.plusDays(7));
    }

    private TextHistory title(Random past, Random future) {
        return TextHistory.rewritten(List.of(
                new TextHistory.Writing(Long.MIN_VALUE, vector(past, 1)),
                new TextHistory.Writing(cutoff.toEpochDay() + 1, vector(future, later(future, 1, 50)))));
    }

    private void review(
            Random random,
            LocalDate day,
            double rating,
            Map<LocalDate, ReviewHistory.Day> reviews,
            Map<LocalDate, TextHistory.Day> words) {
        reviews.put(day, new ReviewHistory.Day(2, 2 * rating));
        words.put(day, new TextHistory.Day(2, vector(random, rating)));
    }

    /** What comes after the cutoff: as before in the shop as it went on, far from it in its twin. */
    private double later(Random future, double plain, double poison) {
        return poisoned ? poison * (1 + future.nextDouble()) : plain;
    }

    private static float[] vector(Random random, double size) {
        return new float[] {(float) (size * random.nextGaussian()), (float) (size * random.nextGaussian()), (float) size
        };
    }
}
