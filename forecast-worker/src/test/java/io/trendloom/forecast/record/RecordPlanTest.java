package io.trendloom.forecast.record;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.trendloom.forecast.Models;
import io.trendloom.forecast.Parts;
import io.trendloom.forecast.Rows;
import io.trendloom.forecast.Shop;
import io.trendloom.forecast.champion.Champion;
import io.trendloom.forecast.champion.CurrentChampion;
import io.trendloom.platform.jdbc.Transactions;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Parts.class)
@TestProfile(RecordPlanTest.Unplanned.class)
class RecordPlanTest {
    /** The worker itself plans nothing. */
    public static class Unplanned implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("trendloom.record.every", "24h", "trendloom.record.quiet", "0s");
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final LocalDate CUTOFF = LocalDate.of(2011, 12, 8);

    @Inject
    Shop shop;

    @Inject
    Models models;

    @Inject
    CurrentChampion champions;

    @Inject
    RecordConfig config;

    @Inject
    AgroalDataSource database;

    @Test
    void aReplicaLeavesTheRunThatAnotherPlansAtTheSameTime() throws Exception {
        shop.lists(Rows.item("planned", 1, "Oak chair", "chairs"));
        shop.sells(Rows.sale("planned", CUTOFF, 2));
        await().atMost(PATIENCE)
                .until(() -> given().get("/v1/items/planned").jsonPath().getFloat("sales.units") == 2);
        shop.closes(CUTOFF);
        String model = models.promote();
        await().atMost(PATIENCE).until(() -> isChampion(model));

        List<String> planned = Transactions.inTransaction(database, one -> {
            RecordPlan.addIfDue(one, champion(), CUTOFF, config);
            Transactions.inTransaction(database, other -> {
                other.createStatement().execute("set local lock_timeout = '5s'");
                RecordPlan.addIfDue(other, champion(), CUTOFF, config);
                return runs(other);
            });
            return runs(one);
        });

        assertThat(planned).hasSize(1);
        assertThat(Transactions.inTransaction(database, this::runsAfterAnotherLook))
                .isEqualTo(planned);
    }

    private List<String> runsAfterAnotherLook(Connection connection) throws SQLException {
        RecordPlan.addIfDue(connection, champion(), CUTOFF, config);
        return runs(connection);
    }

    private boolean isChampion(String model) {
        return champions.get() != null && champion().modelId().equals(model);
    }

    private Champion champion() {
        return Objects.requireNonNull(champions.get());
    }

    private List<String> runs(Connection connection) throws SQLException {
        List<String> runs = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("select run_id from record_run where model_id = ? order by run_id")) {
            select.setString(1, champion().modelId());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    runs.add(row.getString(1));
                }
            }
        }
        return runs;
    }
}
