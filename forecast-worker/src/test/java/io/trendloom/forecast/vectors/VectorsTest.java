package io.trendloom.forecast.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.trendloom.contract.Kind;
import io.trendloom.contract.row.ItemRow;
import io.trendloom.contract.row.ReviewRow;
import io.trendloom.contract.row.VectorRow;
import io.trendloom.forecast.Parts;
import io.trendloom.forecast.Shop;
import io.trendloom.forecast.catalogue.CatalogueStore;
import io.trendloom.forecast.history.HistoryReader;
import io.trendloom.forecast.reviews.ReviewStore;
import io.trendloom.forecasting.series.ItemHistory;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Parts.class)
class VectorsTest {
    private static final String ENCODER = "bge-small-en-v1.5";
    private static final String CHINESE = "bge-small-zh-v1.5";
    private static final String REVIEWS = "reviews/" + ENCODER;
    private static final LocalDate MONDAY = LocalDate.of(2011, 3, 7);
    private static final LocalDate FRIDAY = LocalDate.of(2011, 3, 11);

    @Inject
    AgroalDataSource database;

    private Connection connection;

    @BeforeEach
    void begin() throws SQLException {
        connection = database.getConnection();
        connection.setAutoCommit(false);
    }

    @AfterEach
    void undo() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.close();
    }

    @Test
    void ofReviewsAreTheMeanOfThoseKnown() throws SQLException {
        put(review("a", 1, MONDAY, 1, 0), review("b", 1, FRIDAY, 0, 1));

        assertThat(vector(MONDAY, REVIEWS)).containsExactly(1, 0);
        assertThat(vector(FRIDAY, REVIEWS)).containsExactly(0.5f, 0.5f);
        assertThat(vector(MONDAY.minusDays(1), REVIEWS)).isNull();
    }

    @Test
    void ofARewrittenReviewReplaceTheOldOnes() throws SQLException {
        put(review("a", 1, MONDAY, 1, 0), review("b", 1, MONDAY, 1, 0));
        put(review("b", 2, MONDAY, 0, 1));
        put(review("b", 1, MONDAY, 1, 0));

        assertThat(vector(FRIDAY, REVIEWS)).containsExactly(0.5f, 0.5f);
    }

    @Test
    void ofAWithdrawnReviewAreTakenOutWhicheverComesFirst() throws SQLException {
        put(review("a", 1, MONDAY, 1, 0), review("b", 1, MONDAY, 0, 1));

        withdraw("a");
        withdraw("c");
        put(review("c", 1, MONDAY, 0, 9), review("a", 1, MONDAY, 1, 0));

        assertThat(vector(FRIDAY, REVIEWS)).containsExactly(0, 1);
    }

    @Test
    void ofAnItemAreThoseOfTheVersionKnownThen() throws SQLException {
        lists(item(1, null, "Lamp", false), item(2, FRIDAY, "\u706f", false));
        CatalogueVectors.put(connection, CHINESE, List.of(catalogue(2, FRIDAY, 0, 1, 0)));
        CatalogueVectors.put(connection, ENCODER, List.of(catalogue(1, null, 1, 0)));

        assertThat(vector(FRIDAY, "catalogue/" + CHINESE)).containsExactly(0, 1, 0);
        assertThat(vector(FRIDAY, "catalogue/" + ENCODER)).isNull();
        assertThat(vector(MONDAY, "catalogue/" + CHINESE)).isNull();
        assertThat(vector(MONDAY, "catalogue/" + ENCODER)).containsExactly(1, 0);
    }

    @Test
    void ofAnItemAreThoseOfItsNewestVersionWhichWasAlwaysKnown() throws SQLException {
        lists(item(1, MONDAY, "Lamp", false), item(3, null, "Green lamp", false), item(2, FRIDAY, "Lantern", false));
        CatalogueVectors.put(
                connection,
                ENCODER,
                List.of(catalogue(2, FRIDAY, 0, 9), catalogue(3, null, 0, 1), catalogue(1, MONDAY, 1, 0)));

        assertThat(vector(FRIDAY, "catalogue/" + ENCODER)).containsExactly(0, 1);
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void ofAnItemEndWithItsText() throws SQLException {
        lists(item(1, null, "Lamp", false), item(2, FRIDAY, "Lamp", true));
        CatalogueVectors.put(connection, ENCODER, List.of(catalogue(1, null, 1, 0)));

        assertThat(vector(MONDAY, "catalogue/" + ENCODER)).containsExactly(1, 0);
        assertThat(vector(FRIDAY, "catalogue/" + ENCODER)).isNull();
    }

    private void lists(ItemRow... versions) throws SQLException {
        CatalogueStore.put(connection, List.of(versions));
    }

    private long kept() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from catalogue_vector where item_id = 'it'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void put(VectorRow... rows) throws SQLException {
        ReviewVectors.put(connection, ENCODER, List.of(rows));
    }

    private void withdraw(String review) throws SQLException {
        ReviewRow row = new ReviewRow(review, 2, "it", MONDAY, Double.NaN, null, null, true);
        ReviewVectors.takeReplaced(connection, ReviewStore.put(connection, List.of(row)));
    }

    private float[] vector(LocalDate cutoff, String name) throws SQLException {
        ItemHistory history = HistoryReader.read(connection, List.of("it"), cutoff, Shop.FIRST_DAY)
                .getFirst();
        return history.textVector(name);
    }

    private static ItemRow item(long version, LocalDate known, String title, boolean removed) {
        return new ItemRow("it", version, known, title, null, null, null, null, null, null, "en", removed);
    }

    private static VectorRow review(String id, long version, LocalDate day, float... vector) {
        return new VectorRow(Kind.REVIEWS, id, version, "it", day, "0".repeat(64), vector);
    }

    private static VectorRow catalogue(long version, LocalDate known, float... vector) {
        return new VectorRow(Kind.ITEMS, "it", version, "it", known, "0".repeat(64), vector);
    }
}
