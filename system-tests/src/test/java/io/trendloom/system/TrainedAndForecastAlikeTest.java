package io.trendloom.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.trendloom.contract.Kind;
import io.trendloom.contract.ObjectRef;
import io.trendloom.embedded.EmbeddedParts;
import io.trendloom.embedded.PostgresAddress;
import io.trendloom.forecast.catalogue.CatalogueStore;
import io.trendloom.forecast.history.HistoryReader;
import io.trendloom.forecast.reviews.ReviewStore;
import io.trendloom.forecast.series.SeriesStore;
import io.trendloom.forecast.signals.SignalStore;
import io.trendloom.forecast.stock.StockStore;
import io.trendloom.forecast.vectors.CatalogueVectors;
import io.trendloom.forecast.vectors.ReviewVectors;
import io.trendloom.forecasting.feature.FeatureSet;
import io.trendloom.forecasting.feature.FeatureSettings;
import io.trendloom.forecasting.feature.SignalScale;
import io.trendloom.forecasting.feature.Window;
import io.trendloom.forecasting.holiday.Country;
import io.trendloom.forecasting.network.NetworkInputs;
import io.trendloom.forecasting.network.NetworkShape.TextInput;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.platform.store.InMemoryObjectStore;
import io.trendloom.train.dataset.DataSet;
import io.trendloom.train.dataset.DataSets;
import io.trendloom.train.dataset.VectorObject;
import io.trendloom.train.dataset.Watcher;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a network reads of an item at a cutoff is the same in train-worker, from objects, as in forecast-worker. */
class TrainedAndForecastAlikeTest {
    private static final FeatureSet FEATURES = new FeatureSet(new FeatureSettings(
            30,
            30,
            List.of(new TextInput(KnownLater.CATALOGUE, 2), new TextInput(KnownLater.REVIEWS, 2)),
            1,
            false,
            List.of(Country.GB, Country.CN),
            List.of(),
            List.of(new SignalScale("promotion", 1, 1), new SignalScale("rain", 15, 9)),
            List.of()));

    @TempDir
    private static Path folder;

    private static EmbeddedParts parts;
    private static Connection state;
    private static DataSets dataSets;
    private static InMemoryObjectStore store;

    @BeforeAll
    static void fillBoth() throws Exception {
        store = new InMemoryObjectStore("trendloom");
        VectorObject vectors = new VectorObject(
                KnownLater.ENCODER, "a".repeat(64), KnownLater.put(store, "vectors", KnownLater.vectors()));
        dataSets = DataSets.of(store, () -> List.of(vectors), Duration.ZERO, Clock.systemUTC());

        parts = EmbeddedParts.start(folder, EmbeddedParts.Kind.POSTGRES);
        PostgresAddress database = parts.postgres();
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.user(), database.password())
                .schemas("forecast")
                .locations("db/platform", "db/forecast")
                .load()
                .migrate();
        state = DriverManager.getConnection(
                database.jdbcUrl() + "?currentSchema=forecast", database.user(), database.password());
        fillState();
    }

    /** Each kind in batches, the newest versions first. */
    private static void fillState() throws SQLException {
        CatalogueVectors.put(state, KnownLater.ENCODER, KnownLater.vectors(Kind.ITEMS));
        for (var item : KnownLater.items().reversed()) {
            CatalogueStore.put(state, List.of(item));
        }
        SeriesStore.add(state, KnownLater.sales());
        for (var review : KnownLater.reviews().reversed()) {
            ReviewVectors.takeReplaced(state, ReviewStore.put(state, List.of(review)));
        }
        ReviewVectors.put(state, KnownLater.ENCODER, KnownLater.vectors(Kind.REVIEWS));
        for (var observation : KnownLater.stock().reversed()) {
            StockStore.put(state, List.of(observation));
        }
        for (var signal : KnownLater.signals().reversed()) {
            SignalStore.put(state, List.of(signal));
        }
    }

    @AfterAll
    static void end() throws SQLException {
        state.close();
        parts.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-04-14", "2024-04-15", "2024-04-19", "2024-04-20", "2024-05-10", "2024-05-11"})
    void aNetworkReadsTheSame(LocalDate cutoff) throws Exception {
        DataSet trained = trained(cutoff);
        List<String> ids = trained.items().stream().map(ItemHistory::id).toList();
        List<ItemHistory> forecast = HistoryReader.read(state, ids, cutoff, KnownLater.OPENED);

        assertThat(forecast).extracting(ItemHistory::id).containsExactlyElementsOf(ids);
        assertThat(forecast)
                .extracting(ItemHistory::firstDay, ItemHistory::lastDay, ItemHistory::category, ItemHistory::listPrice)
                .containsExactlyElementsOf(trained.items().stream()
                        .map(item -> tuple(item.firstDay(), item.lastDay(), item.category(), item.listPrice()))
                        .toList());
        assertAlike(inputs(trained.items(), cutoff, trained.calendar()), inputs(forecast, cutoff, trained.calendar()));
        assertThat(orders(forecast)).isEqualTo(orders(trained.items()));
    }

    /** Of each item its order lines and their sizes, day by day. */
    private static List<List<Double>> orders(List<ItemHistory> items) {
        assertThat(items).allMatch(ItemHistory::hasOrders).anyMatch(item -> item.orders(item.first(), item.last()) > 0);
        return items.stream()
                .map(item -> LongStream.rangeClosed(item.first(), item.last())
                        .boxed()
                        .flatMap(day -> Stream.of(item.orders(day, day), item.logSizes(day, day)))
                        .toList())
                .toList();
    }

    @Test
    void theSameDaysAreOutOfStock() throws Exception {
        LocalDate cutoff = LocalDate.of(2024, 5, 11);
        List<LocalDate> forecast = outOfStock(HistoryReader.read(state, List.of("mug"), cutoff, KnownLater.OPENED)
                .getFirst());
        List<LocalDate> trained = outOfStock(trained(cutoff).items().stream()
                .filter(item -> item.id().equals("mug"))
                .findFirst()
                .orElseThrow());

        assertThat(trained)
                .isNotEmpty()
                .isEqualTo(forecast)
                .allSatisfy(day -> assertThat(day).isAfter(KnownLater.OPENED.plusDays(32)));
    }

    private static List<LocalDate> outOfStock(ItemHistory item) {
        return item.firstDay()
                .datesUntil(item.lastDay().plusDays(1))
                .filter(day -> item.isOutOfStock(day.toEpochDay()))
                .toList();
    }

    @Test
    void aSignalIsReadAsItWasKnown() throws Exception {
        assertThat(signal("mug", "rain", LocalDate.of(2024, 4, 19), LocalDate.of(2024, 4, 19)))
                .isEqualTo(19);
        assertThat(signal("mug", "rain", LocalDate.of(2024, 4, 19), LocalDate.of(2024, 5, 11)))
                .isEqualTo(300);
        assertThat(signal("jar", "rain", LocalDate.of(2024, 4, 15), LocalDate.of(2024, 4, 19)))
                .isEqualTo(-4);
        assertThat(signal("mug", "promotion", LocalDate.of(2024, 4, 26), LocalDate.of(2024, 4, 15)))
                .isEqualTo(1);
        assertThat(signal("mug", "promotion", LocalDate.of(2024, 4, 26), LocalDate.of(2024, 4, 20)))
                .isNaN();
        assertThat(signal("mug", "promotion", LocalDate.of(2024, 5, 14), LocalDate.of(2024, 5, 10)))
                .isNaN();
        assertThat(signal("cup", "promotion", LocalDate.of(2024, 4, 25), LocalDate.of(2024, 4, 20)))
                .isNaN();
    }

    private static double signal(String id, String name, LocalDate day, LocalDate cutoff) throws Exception {
        double forecast = HistoryReader.read(state, List.of(id), cutoff, KnownLater.OPENED)
                .getFirst()
                .signals()
                .at(name, day.toEpochDay());
        double trained = trained(cutoff).items().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow()
                .signals()
                .at(name, day.toEpochDay());
        assertThat(trained).isEqualTo(Double.valueOf(forecast));
        return forecast;
    }

    @Test
    void aTextIsReadFromTheDayOnWhichItWasKnown() throws Exception {
        assertThat(catalogueText("mug", LocalDate.of(2024, 4, 19))).containsExactly(1, 0);
        assertThat(catalogueText("mug", LocalDate.of(2024, 4, 20))).containsExactly(0, 1);
        assertThat(catalogueText("cup", LocalDate.of(2024, 4, 14))).isNull();
        assertThat(catalogueText("cup", LocalDate.of(2024, 4, 15))).containsExactly(0.6f, 0.8f);
        assertThat(catalogueText("jar", LocalDate.of(2024, 4, 19))).containsExactly(0.8f, 0.6f);
        assertThat(catalogueText("jar", LocalDate.of(2024, 4, 20))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-04-14", "2024-04-15", "2024-04-19", "2024-04-20", "2024-05-10"})
    void aTrainingWindowReadsTheTextKnownAtItsEnd(LocalDate end) throws Exception {
        for (ItemHistory item : trained(LocalDate.of(2024, 5, 11)).items()) {
            if (!item.isUnsold()) {
                float[] forecast = HistoryReader.read(state, List.of(item.id()), end, KnownLater.OPENED)
                        .getFirst()
                        .textVector(KnownLater.CATALOGUE);
                assertThat(item.asOf(end).textVector(KnownLater.CATALOGUE))
                        .as(item.id())
                        .isEqualTo(forecast);
            }
        }
    }

    private static float[] catalogueText(String id, LocalDate cutoff) throws Exception {
        float[] forecast = HistoryReader.read(state, List.of(id), cutoff, KnownLater.OPENED)
                .getFirst()
                .textVector(KnownLater.CATALOGUE);
        float[] trained = trained(cutoff).items().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow()
                .textVector(KnownLater.CATALOGUE);
        assertThat(trained).isEqualTo(forecast);
        return forecast;
    }

    private static DataSet trained(LocalDate cutoff) throws Exception {
        ObjectRef snapshot = KnownLater.snapshot(store, cutoff);
        return dataSets.read(snapshot, true, new Watcher() {
            @Override
            public void goOn() {}

            @Override
            public void waits() {}
        });
    }

    private static NetworkInputs inputs(List<ItemHistory> items, LocalDate cutoff, ShopCalendar calendar) {
        List<Window> windows =
                items.stream().map(item -> Window.of(item, cutoff.toEpochDay())).toList();
        return FEATURES.inputs(windows, calendar);
    }

    private static void assertAlike(NetworkInputs trained, NetworkInputs forecast) {
        assertThat(forecast.past()).containsExactly(trained.past());
        assertThat(forecast.future()).containsExactly(trained.future());
        assertThat(forecast.statics()).containsExactly(trained.statics());
        assertThat(forecast.textMask()).containsExactly(trained.textMask());
        for (int i = 0; i < trained.texts().size(); i++) {
            assertThat(forecast.texts().get(i)).containsExactly(trained.texts().get(i), within(1e-6f));
        }
    }
}
