package io.trendloom.forecast.generation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.trendloom.contract.Kind;
import io.trendloom.contract.message.BatchStored;
import io.trendloom.contract.message.CalendarDays;
import io.trendloom.contract.message.GenerationSwapped;
import io.trendloom.contract.row.Snapshot;
import io.trendloom.forecast.Parts;
import io.trendloom.forecast.Rows;
import io.trendloom.forecast.Shop;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A generation takes the place of the one before at once; what comes of either one meanwhile counts once or not at all. */
@QuarkusTest
@WithTestResource(Parts.class)
@TestProfile(GenerationTest.OwnState.class)
class GenerationTest {
    /** Another generation takes the place of whatever other tests have left. */
    public static class OwnState implements QuarkusTestProfile {}

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final LocalDate MONDAY = LocalDate.of(2011, 3, 7);
    private static final String ENCODER = "bge-small-en-v1.5";

    @Inject
    Shop shop;

    @Inject
    AgroalDataSource database;

    @Inject
    Rebuild rebuild;

    private long keptThrough;
    private String kept = "";
    private String gone = "";
    private String other = "";

    @BeforeEach
    void sell() {
        keptThrough = Shop.next();
        kept = "kept-" + keptThrough;
        gone = "gone-" + keptThrough;
        other = "other-" + keptThrough;
        shop.lists(Rows.item(kept, 1, "Oak chair", "chairs"), Rows.item(gone, 1, "Brass whisk", "kitchen"));
        shop.hears(Rows.review(kept + "-1", 1, kept, MONDAY, 2), Rows.review(kept + "-2", 1, kept, MONDAY, 4));
        shop.sells(Rows.sale(kept, MONDAY, 3), Rows.sale(gone, MONDAY, 2));
        await().atMost(PATIENCE).until(() -> units(kept) == 3 && units(gone) == 2);
        await().atMost(PATIENCE)
                .until(() -> count("select count(*) from review where item_id = '%s'".formatted(kept)) == 2);
        assertThat(found("whisk")).containsExactly(gone);
    }

    @Test
    void readersSeeOneGenerationOrTheOther() throws SQLException {
        GenerationSwapped swapped = built();
        Snapshot snapshot = rebuild.snapshot(swapped.snapshot());

        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            rebuild.apply(connection, swapped, snapshot);

            assertThat(units(kept)).isEqualTo(3);
            assertThat(units(gone)).isEqualTo(2);
            connection.commit();
            connection.setAutoCommit(true);
        }

        assertSwapped();
    }

    @Test
    void batchesCountOnceOrNotAtAll() throws SQLException {
        BatchStored late = shop.rows().sales(Shop.next(), List.of(Rows.sale(kept, MONDAY, 100)));
        GenerationSwapped swapped = built();
        BatchStored live = shop.rows().sales(Shop.next(), List.of(Rows.sale(kept, MONDAY, 10)));
        shop.events().send(Rows.of(swapped.generation(), live));
        shop.events().send(swapped);

        await().atMost(PATIENCE).until(() -> units(kept) == 15);
        shop.events().send(late);
        shop.events().send(swapped);
        shop.sells(Rows.sale(kept, MONDAY, 1));

        await().atMost(PATIENCE).until(() -> units(kept) == 16);
        await().atMost(PATIENCE).until(() -> applied(late.sequence()));
        assertThat(units(kept)).isEqualTo(16);
    }

    @Test
    void vectorsStayWithTheTextsThatStand() throws SQLException {
        shop.encodes(
                Kind.ITEMS,
                ENCODER,
                Rows.vector(Kind.ITEMS, kept, kept, null, 1, 0),
                Rows.vector(Kind.ITEMS, gone, gone, null, 0, 1));
        shop.encodes(
                Kind.REVIEWS,
                ENCODER,
                Rows.vector(Kind.REVIEWS, kept + "-1", kept, MONDAY, 1, 0),
                Rows.vector(Kind.REVIEWS, kept + "-2", kept, MONDAY, 0, 1));
        await().atMost(PATIENCE)
                .until(() -> count("select count(*) from catalogue_vector where item_id in ('%s', '%s')"
                                .formatted(kept, gone))
                        == 2);
        await().atMost(PATIENCE)
                .until(() -> count("select coalesce(sum(reviews), 0) from review_vector_sum where item_id = '%s'"
                                .formatted(kept))
                        == 2);
        long dropped = Shop.next();

        shop.events().send(built());

        await().atMost(PATIENCE).until(() -> units(kept) == 5);
        assertThat(count("select count(*) from catalogue_vector where item_id = '%s'".formatted(kept)))
                .isEqualTo(1);
        assertThat(count("select count(*) from catalogue_vector where item_id = '%s'".formatted(gone)))
                .isZero();
        assertThat(count("select reviews from review_vector_sum where item_id = '%s'".formatted(kept)))
                .isEqualTo(1);
        shop.events()
                .send(shop.rows()
                        .vectors(
                                Kind.ITEMS,
                                dropped,
                                ENCODER,
                                List.of(Rows.vector(Kind.ITEMS, other, other, null, 1, 1))));
        await().atMost(PATIENCE)
                .until(() -> count("select count(*) from applied_batch where source = '%s' and sequence = %d"
                                .formatted(ENCODER, dropped))
                        == 1);
        assertThat(count("select count(*) from catalogue_vector where item_id = '%s'".formatted(other)))
                .isZero();
    }

    /** Another generation of what was sold: one item more and one less, another title, one review less. */
    private GenerationSwapped built() throws SQLException {
        long builtAfter = Shop.next();
        BatchStored items = shop.rows().items(Shop.next(), List.of(Rows.item(kept, 1, "Oak armchair", "chairs")));
        BatchStored reviews = shop.rows().reviews(Shop.next(), List.of(Rows.review(kept + "-1", 1, kept, MONDAY, 2)));
        BatchStored sales = shop.rows()
                .sales(Shop.next(), List.of(Rows.sale(kept, MONDAY, 5), Rows.line("o-" + other, "c-1", MONDAY, other)));
        int generation = (int) count("select coalesce(max(generation), 0) + 1 from generation");
        Snapshot snapshot = new Snapshot(
                sales.sequence(),
                generation,
                MONDAY,
                new CalendarDays(Shop.FIRST_DAY, List.of(), List.of()),
                List.of(items.clean()),
                List.of(reviews.clean()),
                List.of(sales.clean()));
        return new GenerationSwapped(
                generation,
                shop.rows().snapshot(snapshot),
                List.of(Kind.values()),
                keptThrough,
                builtAfter,
                sales.sequence());
    }

    private void assertSwapped() throws SQLException {
        assertThat(units(kept)).isEqualTo(5);
        assertThat(units(other)).isEqualTo(1);
        assertThat(given().get("/v1/items/" + gone).statusCode()).isEqualTo(404);
        assertThat(count("select count(*) from basket_line where item_id = '%s'".formatted(other)))
                .isEqualTo(1);
        assertThat(found("whisk")).isEmpty();
        assertThat(found("armchair")).containsExactly(kept);
        assertThat(count("select count(*) from review where item_id = '%s'".formatted(kept)))
                .isEqualTo(1);
    }

    private static float units(String item) {
        var answer = given().get("/v1/items/{id}", item);
        return answer.statusCode() == 200 ? answer.jsonPath().getFloat("sales.units") : -1;
    }

    private static List<String> found(String text) {
        return given().queryParam("q", text).get("/v1/items").jsonPath().getList("items.id");
    }

    private boolean applied(long sequence) throws SQLException {
        return count("select count(*) from applied_batch where source = 'rows' and sequence = " + sequence) == 1;
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
