package io.trendloom.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trendloom.contract.row.ItemRow;
import io.trendloom.contract.row.LedgerRow;
import io.trendloom.contract.row.ReviewRow;
import io.trendloom.contract.row.SignalRow;
import io.trendloom.contract.row.StockRow;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows that count, or became known, after a cutoff change nothing in the histories up to it, whatever their order. */
class NothingPastTheCutoffTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate CUTOFF = FIRST.plusDays(120);
    private static final ShopCalendar CALENDAR = ShopCalendar.alwaysOpen(FIRST);
    private static final TextVectors VECTORS = text -> new TextVector(
            "small",
            new float[] {text.id().hashCode(), text.version(), text.kind().ordinal()});
    private static final int SHOPS = 30;

    @Test
    void laterRowsChangeNothing() {
        for (int seed = 0; seed < SHOPS; seed++) {
            Random random = new Random(seed);
            List<Consumer<KnownShop>> known = past(random);
            List<Consumer<KnownShop>> poisoned = new ArrayList<>(known);
            poisoned.addAll(future(random, CUTOFF));
            Collections.shuffle(poisoned, random);
            assertThat(histories(poisoned))
                    .as("seed %d", seed)
                    .usingRecursiveComparison()
                    .isEqualTo(histories(known));
        }
    }

    @Test
    void eachKindOfLaterRowWouldBeSeenIfItCameADayEarlier() {
        Random random = new Random(1);
        List<Consumer<KnownShop>> known = past(random);
        for (Consumer<KnownShop> row : future(random, CUTOFF.minusDays(3))) {
            List<Consumer<KnownShop>> more = new ArrayList<>(known);
            more.add(row);
            assertThatThrownBy(() -> assertThat(histories(more))
                            .usingRecursiveComparison()
                            .isEqualTo(histories(known)))
                    .isInstanceOf(AssertionError.class);
        }
    }

    private static List<ItemHistory> histories(List<Consumer<KnownShop>> rows) {
        KnownShop shop = new KnownShop(CUTOFF);
        rows.forEach(row -> row.accept(shop));
        return shop.histories(CALENDAR, VECTORS);
    }

    /** What a small shop knew at the cutoff: sales, returns known on another day, facts, reviews and stock. */
    private static List<Consumer<KnownShop>> past(Random random) {
        List<Consumer<KnownShop>> rows = new ArrayList<>();
        for (int day = 0; day < 140; day++) {
            LocalDate known = FIRST.plusDays(Math.min(day, 110));
            SignalRow rain = signal(null, FIRST.plusDays(day), 1, known, day % 9);
            rows.add(shop -> shop.add(rain));
        }
        for (String item : List.of("a", "b", "c")) {
            rows.add(shop -> shop.add(facts(item, 1, FIRST, "Mug", "3.50")));
            rows.add(shop -> shop.add(facts(item, 2, FIRST.plusDays(50), "Blue mug", "4.50")));
            rows.add(shop -> shop.add(new StockRow(item, CUTOFF.minusDays(20).atTime(20, 0), 1, 0, null, false)));
            for (int i = 0; i < 40; i++) {
                LocalDate day = FIRST.plusDays(random.nextInt(100));
                int units = 10 + random.nextInt(5);
                rows.add(shop -> shop.add(entry(item, day, day, units)));
                rows.add(shop -> shop.add(entry(item, day, day.plusDays(20), -2)));
            }
            for (int i = 0; i < 4; i++) {
                String id = item + i;
                LocalDate day = FIRST.plusDays(random.nextInt(100));
                rows.add(shop -> shop.add(new ReviewRow(id, 1, item, day, 4, "Good mug", "en", false)));
            }
        }
        return rows;
    }

    /** A row of each kind whose days lie after a cutoff. */
    private static List<Consumer<KnownShop>> future(Random random, LocalDate cutoff) {
        LocalDate next = cutoff.plusDays(1 + random.nextInt(2));
        LocalDate before = cutoff.minusDays(random.nextInt(60));
        return List.of(
                shop -> shop.add(entry("a", next, next, 900)),
                shop -> shop.add(entry("b", before, next, 900)),
                shop -> shop.add(entry("b", before, next, -1)),
                shop -> shop.add(entry("new", next, next, 5)),
                shop -> shop.add(facts("a", 3, next, "Golden mug", "99.00")),
                shop -> shop.add(facts("unsold", 1, next, "Tea pot", "9.00")),
                shop -> shop.add(new ReviewRow("late", 1, "c", next, 1, "It leaks", "en", false)),
                shop -> shop.add(new ReviewRow("heard", 1, "c", before, 1, "It leaks", "en", false, next)),
                shop -> shop.add(new ReviewRow("a0", 2, "a", before, 1, "It leaks now", "en", false, next)),
                shop -> shop.add(new ReviewRow("b0", 2, "b", before, 4, null, "en", true, next)),
                shop -> shop.add(new StockRow("c", next.atTime(9, 0), 1, 5_000, null, false)),
                shop -> shop.add(signal(null, before, 9, next, 80)),
                shop -> shop.add(signal("c", next.plusDays(20), 1, next, 80)));
    }

    private static SignalRow signal(
            @Nullable String scope, LocalDate day, long version, LocalDate known, double value) {
        return new SignalRow("rain", scope, day, version, known, value, null, null, false);
    }

    private static LedgerRow entry(String item, LocalDate day, LocalDate knownDay, int units) {
        return new LedgerRow(
                item + day,
                1,
                units > 0 ? LedgerRow.Entry.SALE : LedgerRow.Entry.REVERSAL,
                item,
                day,
                knownDay,
                1000L * units,
                0,
                2500L * units,
                units > 0 ? 1 : -1,
                false,
                null,
                null);
    }

    private static ItemRow facts(String id, long version, @Nullable LocalDate knownDay, String title, String price) {
        return new ItemRow(
                id, version, knownDay, title, null, null, null, new BigDecimal(price), "GBP", null, "en", false);
    }
}
