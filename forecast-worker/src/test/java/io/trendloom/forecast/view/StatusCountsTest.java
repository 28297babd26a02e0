package io.trendloom.forecast.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.trendloom.contract.Kind;
import io.trendloom.contract.row.ItemRow;
import io.trendloom.contract.row.ReviewRow;
import io.trendloom.contract.row.VectorRow;
import io.trendloom.forecast.Parts;
import io.trendloom.forecast.Rows;
import io.trendloom.forecast.catalogue.CatalogueStore;
import io.trendloom.forecast.reviews.ReviewStore;
import io.trendloom.forecast.vectors.CatalogueVectors;
import io.trendloom.forecast.vectors.ReviewVectors;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Counts in tables of its own connection, which hide those of the same name that the worker goes on writing. */
@QuarkusTest
@WithTestResource(Parts.class)
class StatusCountsTest {
    private static final String ENCODER = "bge-small-en-v1.5";
    private static final LocalDate DAY = LocalDate.of(2011, 3, 7);

    @Inject
    AgroalDataSource database;

    private Connection connection;

    @BeforeEach
    void begin() throws SQLException {
        connection = database.getConnection();
        connection.setAutoCommit(false);
        for (String table : List.of(
                "applied_batch",
                "generation",
                "item",
                "review",
                "catalogue_vector",
                "review_vector",
                "review_vector_sum",
                "forecast_of_record",
                "shop_calendar")) {
            execute("create temporary table %1$s (like %1$s including all) on commit drop".formatted(table));
        }
    }

    @AfterEach
    void undo() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.close();
    }

    @Test
    void batchesCountUpToTheFirstThatIsMissing() throws SQLException {
        AppliedThrough through = new AppliedThrough();
        assertThat(through.read(connection)).isZero();

        applied("rows", 1, 2, 4, 5);
        applied(ENCODER, 3);
        assertThat(through.read(connection)).isEqualTo(2);

        applied("rows", 3);
        assertThat(through.read(connection)).isEqualTo(5);
        assertThat(new AppliedThrough().read(connection)).isEqualTo(5);
    }

    @Test
    void batchesCountBeyondAPageOfThem() throws SQLException {
        execute("insert into applied_batch select 'rows', n, 'sales', 1 from generate_series(1, 25000) as n");

        assertThat(new AppliedThrough().read(connection)).isEqualTo(25_000);
    }

    @Test
    void textsWaitForTheVectorsOfTheirNewestVersions() throws SQLException {
        items(Rows.item("a", 2, "Red", null), Rows.item("b", 1, "Blue", null), untitled("c"), withdrawn("d"));
        vectors(1, "a", "b", "d");
        assertThat(texts()).isEqualTo(new StateCounts.Texts(2, 1, 0, 0));

        vectors(2, "a");
        assertThat(texts()).isEqualTo(new StateCounts.Texts(2, 2, 0, 0));
        assertThat(StateCounts.read(connection, null).items()).isEqualTo(4);
        assertThat(StateCounts.read(connection, null).eligibleItems()).isEqualTo(3);

        execute("insert into item (id) values ('returned')");
        execute("insert into item (id, first_day) values ('sold', '2011-12-01')");
        assertThat(StateCounts.read(connection, null).eligibleItems()).isEqualTo(4);
    }

    @Test
    void reviewsWaitForTheirVectorsUnlessTheyAreRatingsAlone() throws SQLException {
        reviews(review("r1", 1, "good", false), review("r2", 1, "bad", false), review("r3", 1, null, false));
        reviewVector("r1", 1);
        assertThat(texts()).isEqualTo(new StateCounts.Texts(0, 0, 2, 1));

        reviews(review("r1", 2, "better", false));
        assertThat(texts()).isEqualTo(new StateCounts.Texts(0, 0, 2, 0));
        reviewVector("r1", 2);
        reviewVector("r2", 1);
        assertThat(texts()).isEqualTo(new StateCounts.Texts(0, 0, 2, 2));

        reviews(review("r2", 2, null, true));
        assertThat(texts()).isEqualTo(new StateCounts.Texts(0, 0, 1, 1));
    }

    @Test
    void forecastsOfRecordAreTheModelsAtTheCutoff() throws SQLException {
        execute("insert into shop_calendar (sequence, closed_day, calendar) values (1, '2011-12-08', '{}')");
        execute(
                "insert into forecast_of_record (item_id, model_id, cutoff, generated_at, label, probability, last30, next30,"
                        + " median30, change, body) select id, model, day::date, now(), 'stable', 1, 1, 1, 1, 1, '' from (values"
                        + " ('a', 'm1', '2011-12-08'), ('b', 'm2', '2011-12-08'), ('c', 'm1', '2011-12-07')) as t (id, model, day)");

        assertThat(StateCounts.read(connection, "m1").forecastsOfRecord()).isEqualTo(1);
        assertThat(StateCounts.read(connection, null).forecastsOfRecord()).isZero();
    }

    private StateCounts.Texts texts() throws SQLException {
        return StateCounts.read(connection, null).texts();
    }

    private void applied(String source, long... sequences) throws SQLException {
        for (long sequence : sequences) {
            execute("insert into applied_batch (source, sequence, kind, row_count) values ('%s', %d, 'sales', 1)"
                    .formatted(source, sequence));
        }
    }

    private void items(ItemRow... items) throws SQLException {
        CatalogueStore.put(connection, List.of(items));
    }

    private void vectors(long version, String... items) throws SQLException {
        CatalogueVectors.put(
                connection,
                ENCODER,
                List.of(items).stream()
                        .map(id -> vector(Kind.ITEMS, id, version, id))
                        .toList());
    }

    private void reviews(ReviewRow... reviews) throws SQLException {
        ReviewVectors.takeReplaced(connection, ReviewStore.put(connection, List.of(reviews)));
    }

    private void reviewVector(String id, long version) throws SQLException {
        ReviewVectors.put(connection, ENCODER, List.of(vector(Kind.REVIEWS, id, version, "a")));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static VectorRow vector(Kind kind, String id, long version, String item) {
        return new VectorRow(kind, id, version, item, DAY, "0".repeat(64), new float[] {1, 0});
    }

    private static ReviewRow review(String id, long version, String text, boolean removed) {
        return new ReviewRow(id, version, "a", DAY, 4, text, "en", removed);
    }

    private static ItemRow untitled(String id) {
        return new ItemRow(id, 1, null, null, null, "lights", null, null, null, null, null, false);
    }

    private static ItemRow withdrawn(String id) {
        return new ItemRow(id, 1, null, "Gone", null, null, null, null, null, null, "en", true);
    }
}
