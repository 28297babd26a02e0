package io.trendloom.train.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.trendloom.contract.Json;
import io.trendloom.contract.Kind;
import io.trendloom.contract.ObjectRef;
import io.trendloom.contract.message.CalendarDays;
import io.trendloom.contract.row.ItemRow;
import io.trendloom.contract.row.LedgerRow;
import io.trendloom.contract.row.LedgerRow.Entry;
import io.trendloom.contract.row.ReviewRow;
import io.trendloom.contract.row.Snapshot;
import io.trendloom.contract.row.StockRow;
import io.trendloom.contract.row.VectorRow;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.platform.parquet.CleanRows;
import io.trendloom.platform.parquet.ParquetRows;
import io.trendloom.platform.parquet.RowSchema;
import io.trendloom.platform.store.InMemoryObjectStore;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DataSetsTest {
    private static final LocalDate OPENED = LocalDate.of(2024, 3, 1);
    private static final LocalDate CUTOFF = LocalDate.of(2024, 3, 10);
    private static final LocalDate LATER = CUTOFF.plusDays(1);
    private static final String CATALOGUE = "catalogue/small-en";
    private static final String REVIEWS = "reviews/small-en";

    private final InMemoryObjectStore store = new InMemoryObjectStore("trendloom");
    private final List<ItemRow> items = new ArrayList<>();
    private final List<LedgerRow> sales = new ArrayList<>();
    private final List<ReviewRow> reviews = new ArrayList<>();
    private final List<StockRow> stock = new ArrayList<>();
    private final List<VectorRow> vectors = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();

    @Test
    void addsUpTheLedgerByDay() throws Exception {
        sale("mug", OPENED, 2_000, OPENED);
        sale("mug", OPENED, 500, OPENED);
        sale("mug", CUTOFF, 3_000, CUTOFF);

        ItemHistory mug = only(read(true));

        assertThat(mug.firstDay()).isEqualTo(OPENED);
        assertThat(mug.lastDay()).isEqualTo(CUTOFF);
        assertThat(mug.units(OPENED.toEpochDay())).isEqualTo(2.5);
        assertThat(mug.units(CUTOFF.toEpochDay())).isEqualTo(3);
        assertThat(mug.units(OPENED.toEpochDay(), CUTOFF.toEpochDay())).isEqualTo(5.5);
        assertThat(mug.revenue(OPENED.toEpochDay(), OPENED.toEpochDay())).isEqualTo(25);
    }

    @Test
    void countsAReversalOnlyOnceItWasKnown() throws Exception {
        sale("mug", OPENED, 2_000, OPENED);
        sale("mug", CUTOFF, 74_215_000, CUTOFF);
        sale("mug", CUTOFF, -74_215_000, LATER);
        assertThat(only(read(true)).units(CUTOFF.toEpochDay())).isEqualTo(74_215);

        sales.removeLast();
        sale("mug", CUTOFF, -74_215_000, CUTOFF);
        assertThat(only(read(true)).units(CUTOFF.toEpochDay())).isZero();
    }

    @Test
    void takesDaysOutOfStockFromTheNewestObservationsKnown() throws Exception {
        sale("mug", OPENED, 1_000, OPENED);
        stock.add(new StockRow("mug", OPENED.atTime(20, 0), 1, 0, null, false));
        stock.add(new StockRow("mug", OPENED.plusDays(2).atTime(9, 0), 2, 500, null, false));
        stock.add(new StockRow("mug", OPENED.plusDays(2).atTime(9, 0), 1, 0, null, false));
        stock.add(new StockRow("mug", OPENED.plusDays(3).atTime(9, 0), 1, 0, null, false));
        stock.add(new StockRow("mug", OPENED.plusDays(3).atTime(9, 0), 2, 0, null, true));
        stock.add(new StockRow("mug", LATER.atTime(9, 0), 1, 0, null, false));

        ItemHistory mug = only(read(true));

        long opened = OPENED.toEpochDay();
        assertThat(LongStream.range(0, 6).filter(day -> mug.isOutOfStock(opened + day)))
                .containsExactly(1L);
        assertThat(mug.asOf(LATER).isOutOfStock(LATER.toEpochDay() + 1)).isFalse();
    }

    @Test
    void doesNotReadSalesOfLaterDays() throws Exception {
        sale("mug", OPENED, 1_000, OPENED);
        sale("mug", LATER, 9_000, OPENED);
        assertThat(only(read(true)).asOf(LATER).units(LATER.toEpochDay())).isZero();
    }

    @Test
    void takesTheNewestFactsKnownByThen() throws Exception {
        item("mug", 1, null, "Mug", "kitchen", 5);
        item("mug", 3, LATER, "Golden mug", "jewels", 500);
        item("mug", 2, OPENED, "Big mug", "drinks", 7);
        sale("mug", OPENED, 1_000, OPENED);
        vector(Kind.ITEMS, "mug", 1, null, 1, 0);
        vector(Kind.ITEMS, "mug", 2, OPENED, 0, 1);
        vector(Kind.ITEMS, "mug", 3, LATER, 5, 5);

        DataSet data = read(true);
        ItemHistory mug = only(data);

        assertThat(mug.category()).isEqualTo("drinks");
        assertThat(mug.listPrice()).isEqualTo(5);
        assertThat(mug.textVector(CATALOGUE)).containsExactly(0, 1);
        assertThat(mug.asOf(OPENED.minusDays(1)).textVector(CATALOGUE)).containsExactly(1, 0);
        assertThat(data.coverage().texts()).isEqualTo(2);
        assertThat(data.coverage().covered()).isEqualTo(2);
    }

    @Test
    void leavesOutAVersionThatANewerOneReplacedBeforeItWasKnown() throws Exception {
        item("mug", 1, CUTOFF, "Mug", "kitchen", 5);
        item("mug", 2, OPENED, "Big mug", "drinks", 7);
        vector(Kind.ITEMS, "mug", 1, CUTOFF, 1, 0);
        vector(Kind.ITEMS, "mug", 2, OPENED, 0, 1);

        DataSet data = read(true);

        assertThat(only(data).textVector(CATALOGUE)).containsExactly(0, 1);
        assertThat(data.coverage().texts()).isEqualTo(1);
    }

    @Test
    void endsATextWithTheItem() throws Exception {
        sale("mug", OPENED.minusDays(2), 1_000, OPENED.minusDays(2));
        item("mug", 1, null, "Mug", "kitchen", 5);
        items.add(new ItemRow("mug", 2, OPENED, "Mug", null, null, null, null, null, null, "en", true));
        vector(Kind.ITEMS, "mug", 1, null, 1, 0);

        ItemHistory mug = only(read(true));

        assertThat(mug.asOf(OPENED.minusDays(1)).textVector(CATALOGUE)).containsExactly(1, 0);
        assertThat(mug.textVector(CATALOGUE)).isNull();
    }

    @Test
    void takesTheNewestReviewsWrittenByThen() throws Exception {
        sale("mug", OPENED, 1_000, OPENED);
        review("one", 1, "mug", OPENED, 1, false);
        review("one", 2, "mug", OPENED, 5, false);
        review("two", 1, "mug", CUTOFF, 3, false);
        review("three", 1, "mug", LATER, 1, false);
        review("four", 1, "mug", OPENED, 1, false);
        review("four", 2, "mug", OPENED, 1, true);
        review("five", 1, "mug", CUTOFF, Double.NaN, false);
        vector(Kind.REVIEWS, "one", 1, OPENED, 9, 9);
        vector(Kind.REVIEWS, "one", 2, OPENED, 1, 0);
        vector(Kind.REVIEWS, "two", 1, CUTOFF, 0, 1);
        vector(Kind.REVIEWS, "three", 1, LATER, 9, 9);
        vector(Kind.REVIEWS, "four", 1, OPENED, 9, 9);
        vector(Kind.REVIEWS, "five", 1, CUTOFF, 0, 1);

        ItemHistory mug = only(read(true));

        long all = LATER.toEpochDay();
        assertThat(mug.reviews().count(0, all)).isEqualTo(2);
        assertThat(mug.reviews().ratingSum(0, all)).isEqualTo(8);
        assertThat(mug.asOf(OPENED).textVector(REVIEWS)).containsExactly(1, 0);
        assertThat(mug.textVector(REVIEWS)[0]).isCloseTo(1f / 3, within(1e-6f));
        assertThat(mug.textVector(REVIEWS)[1]).isCloseTo(2f / 3, within(1e-6f));
    }

    @Test
    void keepsAnItemThatHasNotSold() throws Exception {
        item("cup", 1, null, "Cup", null, 3);
        vector(Kind.ITEMS, "cup", 1, null, 1, 1);
        ItemHistory cup = only(read(true));
        assertThat(cup.isUnsold()).isTrue();
        assertThat(cup.firstDay()).isEqualTo(LATER);
        assertThat(cup.textVector(CATALOGUE)).containsExactly(1, 1);
    }

    @Test
    void knowsTheClosedDays() throws Exception {
        sale("mug", OPENED, 1_000, OPENED);
        assertThat(read(true).calendar().isOpen(LocalDate.of(2024, 3, 3))).isFalse();
    }

    @Test
    void goesOnWithoutVectorsAfterAWhile() throws Exception {
        item("mug", 1, null, "Mug", null, 5);
        item("cup", 1, null, "Cup", null, 5);
        vector(Kind.ITEMS, "mug", 1, null, 1, 0);

        DataSet data = read(true);

        assertThat(data.coverage().texts()).isEqualTo(2);
        assertThat(data.coverage().covered()).isEqualTo(1);
        assertThat(data.coverage().encoders()).containsOnlyKeys("small-en");
        assertThat(heard).containsOnlyOnce("waits");
        assertThat(heard).filteredOn("rest"::equals).hasSize(10);
    }

    @Test
    void doesNotWaitWhereTextIsOff() throws Exception {
        item("mug", 1, null, "Mug", null, 5);
        DataSet data = read(false);
        assertThat(heard).doesNotContain("waits");
        assertThat(data.coverage().texts()).isZero();
        assertThat(only(data).textNames()).isEmpty();
    }

    private static ItemHistory only(DataSet data) {
        assertThat(data.items()).hasSize(1);
        return data.items().getFirst();
    }

    private DataSet read(boolean text) throws Exception {
        String name = String.valueOf(store.keys().size());
        Snapshot snapshot = new Snapshot(
                1,
                1,
                CUTOFF,
                new CalendarDays(OPENED, List.of(DayOfWeek.SUNDAY), List.of()),
                List.of(put(name, CleanRows.ITEMS, items)),
                List.of(put(name, CleanRows.REVIEWS, reviews)),
                List.of(put(name, CleanRows.LEDGER, sales)),
                List.of(put(name, CleanRows.STOCK, stock)),
                List.of(),
                List.of());
        ObjectRef ref = store.put("snapshot" + name, Json.mapper().writeValueAsBytes(snapshot), 0);
        VectorObject object = new VectorObject("small-en", "a".repeat(64), put(name, CleanRows.VECTORS, vectors));
        SteppedClock clock = new SteppedClock();
        VectorWait wait = new VectorWait(() -> List.of(object), Duration.ofSeconds(10), clock, duration -> {
            heard.add("rest");
            clock.now = clock.now.plus(duration);
        });
        return new DataSets(store, wait).read(ref, text, new Watcher() {
            @Override
            public void goOn() {
                heard.add("goOn");
            }

            @Override
            public void waits() {
                heard.add("waits");
            }
        });
    }

    private <T> ObjectRef put(String name, RowSchema<T> schema, List<T> rows) {
        return store.put(name + System.identityHashCode(schema), ParquetRows.write(schema, rows), rows.size());
    }

    private void item(
            String id, long version, @Nullable LocalDate known, String title, @Nullable String category, long price) {
        items.add(new ItemRow(
                id, version, known, title, null, category, null, BigDecimal.valueOf(price), "GBP", null, "en", false));
    }

    private void sale(String itemId, LocalDate day, long sold, LocalDate known) {
        Entry entry = sold > 0 ? Entry.SALE : Entry.REVERSAL;
        sales.add(new LedgerRow(
                "sale" + sales.size(), 1, entry, itemId, day, known, sold, 0, sold * 10, 1, false, null, null));
    }

    private void review(String id, long version, String itemId, LocalDate day, double rating, boolean removed) {
        reviews.add(new ReviewRow(id, version, itemId, day, rating, "Nice", "en", removed));
    }

    private void vector(Kind kind, String id, long version, @Nullable LocalDate known, float... vector) {
        vectors.add(new VectorRow(kind, id, version, "mug", known, "b".repeat(64), vector));
    }

    private static final class SteppedClock extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
