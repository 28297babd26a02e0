package io.trendloom.forecast.customers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.trendloom.contract.row.LedgerRow;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Parts.class)
class CustomerSegmentsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PATH = "/v1/customers/segments";

    @Inject
    Shop shop;

    @Inject
    AgroalDataSource database;

    /** Ten who bought on each of the last days, ten who bought once, 80 days ago; all know no order of tomorrow. */
    @Test
    void countsCustomersNowAndBeforeAndNamesNone() throws SQLException {
        shop.closes(LocalDate.of(2011, 3, 7));
        await().atMost(PATIENCE)
                .until(() -> first("select count(*) from shop_calendar").equals("1"));
        LocalDate cutoff = LocalDate.parse(first("select closed_day from shop_calendar"));
        String often = "often-" + Shop.next();
        String once = "once-" + Shop.next();
        List<LedgerRow> rows = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            for (int day = 0; day < 20; day++) {
                rows.add(Rows.line(often + i + "-" + day, often + i, cutoff.minusDays(day), "cup"));
            }
            rows.add(Rows.line(once + i, once + i, cutoff.minusDays(80), "cup"));
            rows.add(Rows.line("later-" + once + i, "later-" + once + i, cutoff.plusDays(1), "cup"));
        }
        shop.sells(rows.toArray(LedgerRow[]::new));
        await().atMost(PATIENCE)
                .until(() -> first("select count(*) from basket_line where customer like 'later-%s%%'".formatted(once))
                        .equals("10"));

        JsonPath found = given().get(PATH).then().statusCode(200).extract().jsonPath();

        int known = Integer.parseInt(first(
                "select count(distinct customer) from basket_line where lines > 0 and day <= '%s'".formatted(cutoff)));
        assertThat(found.getString("cutoff")).isEqualTo(cutoff.toString());
        assertThat(found.getLong("customers")).isBetween(20L, (long) known);
        String buyers =
                "segments.findAll { it.segment in ['champions', 'loyal', 'potential-loyalists'] && it.customers }";
        assertThat(found.getInt(buyers + ".customers.sum()")).isGreaterThanOrEqualTo(10);
        assertThat(found.getDouble(buyers + ".revenue.sum()")).isGreaterThanOrEqualTo(400);
        List<Map<String, Object>> segments = found.getList("segments");
        assertThat(segments).hasSize(10).allSatisfy(segment -> {
            Object customers = segment.get("customers");
            assertThat(customers == null || Objects.equals(customers, 0) || (int) customers >= 5)
                    .isTrue();
        });
        assertThat(found.prettify()).doesNotContain(often, once);
    }

    private String first(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
