package io.trendloom.forecast.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.trendloom.contract.Topology;
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
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The broker ends by SIGKILL while messages are in hand and comes back; the worker is not started again. */
@QuarkusTest
@WithTestResource(Parts.class)
class RestartedBrokerTest {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final LocalDate DAY = LocalDate.of(2011, 4, 7);
    private static final String ITEM = "sold-while-the-broker-is-killed";
    private static final String QUEUE = Topology.FORECAST_BATCH_STORED;
    private static final int MORE = 100;

    @Inject
    Shop shop;

    @Inject
    DataSource database;

    @Test
    void everyMessageCountsOnce() throws Exception {
        BrokerRestart broker = BrokerRestart.possible();
        assumeThat(broker).as("a broker that may be killed").isNotNull();
        shop.sells(Rows.sale(ITEM, DAY, 1));
        await().atMost(PATIENCE).until(() -> units() == 1);

        try (Connection holding = database.getConnection()) {
            hold(holding);
            for (int i = 0; i < MORE; i++) {
                shop.sells(Rows.sale(ITEM, DAY, 1));
            }
            await().atMost(PATIENCE).until(this::isWaitedFor);
            broker.killAndStartAgain();
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> shop.events().consumers(QUEUE) == 1);
            assertThat(units()).isEqualTo(1);
            holding.rollback();
        }

        await().atMost(PATIENCE).until(() -> units() == 1 + MORE);
        await().atMost(PATIENCE).until(() -> shop.events().waiting(QUEUE) == 0);
        assertThat(units()).isEqualTo(1 + MORE);
        given().get("/q/health/live").then().statusCode(200);
    }

    /** Keeps the worker from storing anything of the item. */
    private static void hold(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select 1 from item where id = '" + ITEM + "' for update");
        }
    }

    private boolean isWaitedFor() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet waiting = statement.executeQuery("select 1 from pg_locks where not granted")) {
            return waiting.next();
        }
    }

    private static float units() {
        return given().get("/v1/items/{id}", ITEM).statusCode() == 200
                ? given().get("/v1/items/{id}", ITEM).jsonPath().getFloat("sales.units")
                : 0;
    }
}
