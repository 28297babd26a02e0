package io.trendloom.forecast.recommendation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.trendloom.contract.row.LedgerRow;
import io.trendloom.forecast.Parts;
import io.trendloom.forecast.Rows;
import io.trendloom.forecast.Shop;
import io.trendloom.platform.jdbc.Transactions;
import io.trendloom.worker.retention.Expiring;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Parts.class)
class RecommendationsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final LocalDate DAY = LocalDate.of(2011, 3, 7);

    @Inject
    @All
    List<Expiring> kinds;

    @Inject
    Shop shop;

    @Inject
    Recommenders recommenders;

    @Inject
    AgroalDataSource database;

    private String cup = "";
    private String saucer = "";
    private String customer = "";
    private String other = "";

    @BeforeEach
    void sell() throws SQLException {
        long number = Shop.next();
        cup = "cup-" + number;
        saucer = "saucer-" + number;
        customer = "c-" + number;
        other = "c-other-" + number;
        shop.lists(Rows.item(cup, 1, "Cup", "kitchen"), Rows.item(saucer, 1, "Saucer", "kitchen"));
        List<LedgerRow> rows = new ArrayList<>();
        IntStream.range(0, 6).forEach(order -> {
            String id = "o-" + number + "-" + order;
            rows.add(Rows.line(id, order < 3 ? customer : other, DAY, cup));
            rows.add(Rows.line(id, order < 3 ? customer : other, DAY, saucer));
        });
        shop.sells(rows.toArray(LedgerRow[]::new));
        shop.closes(DAY);
        await().atMost(PATIENCE).until(() -> lines(customer) == 6 && lines(other) == 6);
        await().atMost(PATIENCE).until(() -> count("select count(*) from shop_calendar") == 1);
        recommenders.follow();
    }

    private static ValidatableResponse ask(String... parameters) {
        RequestSpecification request = given();
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get("/v1/recommendations").then();
    }

    @Test
    void tellsWhatIsBoughtWithAnItemAndWhy() {
        for (String name : List.of("item", "basket")) {
            ask(name, cup)
                    .statusCode(200)
                    .body("items[0].itemId", equalTo(saucer))
                    .body("items[0].title", equalTo("Saucer"))
                    .body("items[0].reasons[0].kind", equalTo("bought-together"))
                    .body("items[0].reasons[0].value", equalTo(6.0f))
                    .body("items[0].reasons[0].text", equalTo("Bought together with %s 6 times.".formatted(cup)))
                    .body("items.itemId", not(hasItem(cup)));
        }
    }

    @Test
    void offersCustomersWhatTheyBoughtBefore() {
        ask("customer", customer, "limit", "2")
                .statusCode(200)
                .body("items.itemId", containsInAnyOrder(cup, saucer))
                .body("items[0].reasons[0].text", equalTo("Bought before."));
    }

    @Test
    void aWithdrawnItemIsNotRecommended() throws SQLException {
        execute("update item set removed = true where id = '%s'".formatted(saucer));

        ask("item", cup).statusCode(200).body("items.itemId", not(hasItem(saucer)));
    }

    @Test
    void whatIsUnknownOrMakesNoSenseIsRefused() {
        ask("item", "nothing").statusCode(404).body("type", endsWith("unknown-item"));
        ask("basket", cup, "basket", "nothing").statusCode(404).body("detail", containsString("nothing"));
        ask("customer", "4711").statusCode(404).body("type", endsWith("unknown-customer"));
        ask().statusCode(400).body("detail", containsString("there are 0"));
        ask("item", cup, "customer", customer).statusCode(400).body("detail", containsString("there are 2"));
        ask("item", cup, "limit", "0").statusCode(400).body("detail", containsString("The limit (0)"));
    }

    @Test
    void aForgottenCustomerHasNoOrdersAndGetsNone() throws SQLException {
        given().contentType("application/json")
                .body("{\"pseudonym\":\"%s\"}".formatted(customer))
                .post("/v1/customers/forget")
                .then()
                .statusCode(200)
                .body("lines", equalTo(6))
                .body("items", equalTo(0));

        assertThat(lines(customer)).isZero();
        assertThat(lines(other)).isEqualTo(6);
        ask("customer", customer).statusCode(404);

        String marker = "marker-" + customer;
        shop.sells(Rows.line("late-" + customer, customer, DAY, cup), Rows.line("o-" + marker, marker, DAY, cup));
        await().atMost(PATIENCE).until(() -> lines(marker) == 1);
        assertThat(lines(customer)).isZero();
        recommenders.follow();
        ask("item", cup).statusCode(200).body("items[0].reasons[0].value", equalTo(3.0f));
    }

    @Test
    void aCorrectionMovesALineToAnotherCustomer() throws SQLException {
        String wrong = "c-wrong-" + customer;
        String right = "c-right-" + customer;
        LedgerRow line = Rows.line("o-" + wrong, wrong, DAY, cup);
        shop.sells(line);
        await().atMost(PATIENCE).until(() -> lines(wrong) == 1);

        shop.sells(Rows.back(line), Rows.line("o-" + wrong, right, DAY, cup));

        await().atMost(PATIENCE).until(() -> lines(right) == 1);
        assertThat(lines(wrong)).isZero();
    }

    @Test
    void ordersGoWhenTheirTimeIsOver() throws SQLException {
        String early = "c-early-" + customer;
        LocalDate before = DAY.minusYears(1);
        shop.sells(
                Rows.line("o-early-" + early, early, before.minusDays(1), cup),
                Rows.line("o-" + early, early, before, cup));
        await().atMost(PATIENCE).until(() -> lines(early) == 2);
        Expiring orders = kinds.stream()
                .filter(kind -> kind.what().equals("orders"))
                .findFirst()
                .orElseThrow();

        Transactions.inTransaction(
                database,
                connection -> orders.expire(
                        connection, before.atStartOfDay(ZoneOffset.UTC).toInstant()));

        assertThat(lines(early)).isEqualTo(1);
        assertThat(lines(other)).isEqualTo(6);
    }

    @Test
    void ordersOfDaysStillOpenAreNotLearned() throws SQLException {
        String late = "late-" + customer;
        List<LedgerRow> rows = new ArrayList<>();
        IntStream.range(0, 9).forEach(order -> {
            rows.add(Rows.line(late + order, late, LocalDate.of(2031, 1, 6), cup));
            rows.add(Rows.line(late + order, late, LocalDate.of(2031, 1, 6), late));
        });
        shop.sells(rows.toArray(LedgerRow[]::new));
        await().atMost(PATIENCE).until(() -> lines(late) == 18);

        recommenders.follow();

        ask("item", cup).statusCode(200).body("items.itemId", not(hasItem(late)));
        ask("customer", late).statusCode(404);
    }

    private int lines(String pseudonym) throws SQLException {
        return count("select coalesce(sum(lines), 0) from basket_line where customer = '%s'".formatted(pseudonym));
    }

    private int count(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
