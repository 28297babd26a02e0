package io.trendloom.forecast.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.trendloom.contract.message.ForecastRequested;
import io.trendloom.contract.row.LedgerRow;
import io.trendloom.forecast.Models;
import io.trendloom.forecast.Parts;
import io.trendloom.forecast.Rows;
import io.trendloom.forecast.Shop;
import io.trendloom.platform.jdbc.Transactions;
import io.trendloom.platform.store.ObjectStore;
import io.trendloom.platform.store.OrphanSweep;
import io.trendloom.platform.store.OwnedObjects;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Objects of forecasts stay while a table names them. */
@QuarkusTest
@WithTestResource(Parts.class)
@TestProfile(ForecastSweepTest.OwnState.class)
class ForecastSweepTest {
    /** What other tests forecast is not swept away under them. */
    public static class OwnState implements QuarkusTestProfile {}

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final LocalDate CUTOFF = LocalDate.of(2011, 12, 8);

    @Inject
    Shop shop;

    @Inject
    Models models;

    @Inject
    ObjectStore store;

    @Inject
    OwnedObjects owned;

    @Inject
    ExpiringForecasts forecasts;

    @Inject
    AgroalDataSource database;

    @Test
    void whatNobodyNamesGoesAndWhatHasHadItsTime() throws Exception {
        shop.lists(Rows.item("swept", 1, "Oak chair", "chairs"));
        shop.sells(IntStream.range(0, 100)
                .mapToObj(day -> Rows.sale("swept", CUTOFF.minusDays(day), 2))
                .toArray(LedgerRow[]::new));
        await().atMost(PATIENCE)
                .until(() -> given().get("/v1/items/swept").jsonPath().getFloat("sales.units") == 200);
        shop.closes(CUTOFF);
        String model = recorded();
        shop.events().send(new ForecastRequested("request-swept", List.of("swept"), 14, null));
        await().atMost(PATIENCE).until(() -> orphans() == 0 && objects() == 2);
        store.put("forecasts/2011-12-08/%s/orphan.parquet".formatted(model), new byte[] {1}, 1);

        assertThat(sweep(true)).isEqualTo(1);
        assertThat(objects()).isEqualTo(2);

        recorded();
        await().atMost(PATIENCE).until(() -> objects() == 3);
        assertThat(expire(Instant.now().minus(Duration.ofDays(1)))).isZero();
        assertThat(expire(Instant.now().plus(Duration.ofDays(1))))
                .as("the older run and the answer")
                .isEqualTo(2);

        assertThat(sweep(true)).isEqualTo(2);
        assertThat(objects()).as("the newest run's").isEqualTo(1);
        assertThat(given().get("/v1/items/swept/forecast").statusCode()).isEqualTo(200);
    }

    /** Has a new model forecast every item. */
    private String recorded() {
        String model = models.promote();
        await().atMost(PATIENCE)
                .until(() -> model.equals(given().get("/v1/status").jsonPath().getString("recordedModelId")));
        return model;
    }

    private int expire(Instant before) throws SQLException {
        return Transactions.inTransaction(database, connection -> forecasts.expire(connection, before));
    }

    private int orphans() throws SQLException {
        return sweep(false);
    }

    /** As it will be two days from now. */
    private int sweep(boolean remove) throws SQLException {
        OrphanSweep sweep = inTwoDays();
        return (remove ? sweep.sweep(100) : sweep.look(100)).orphans();
    }

    private long objects() throws SQLException {
        return inTwoDays().look(100).objects();
    }

    private OrphanSweep inTwoDays() {
        return new OrphanSweep(store, owned, Clock.offset(Clock.systemUTC(), Duration.ofDays(2)), Duration.ofDays(1));
    }
}
