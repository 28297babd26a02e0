package io.trendloom.forecast.alarm;

import static io.trendloom.forecasting.trend.TrendClass.DECLINE;
import static io.trendloom.forecasting.trend.TrendClass.GROWTH;
import static io.trendloom.forecasting.trend.TrendClass.STABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.GetResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.trendloom.contract.CloudEventCodec;
import io.trendloom.contract.Envelope;
import io.trendloom.contract.message.Message;
import io.trendloom.contract.message.StockOutAhead;
import io.trendloom.contract.message.TrendTurned;
import io.trendloom.forecast.Parts;
import io.trendloom.forecast.Shop;
import io.trendloom.forecasting.forecast.ItemTrend;
import io.trendloom.platform.jdbc.Transactions;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Runs of record as they come to be, a day after the other; the schedule looks at them as another replica would. */
@QuarkusTest
@WithTestResource(Parts.class)
@TestProfile(AlarmJobTest.OwnState.class)
class AlarmJobTest {
    /** Its runs of record are its own alone. */
    public static class OwnState implements QuarkusTestProfile {}

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final LocalDate DAY = Alarming.CUTOFF;
    private static final ItemTrend STEADY = Alarming.trend(STABLE, 0.5, GROWTH, 0.2);
    private static final ItemTrend GROWING = Alarming.trend(GROWTH, 0.6, STABLE, 0.2);
    private static final ItemTrend FALLING = Alarming.trend(DECLINE, 0.6, GROWTH, 0.1);

    @Inject
    Shop shop;

    @Inject
    DataSource database;

    @Inject
    AlarmJob job;

    @Test
    void anItemThatTurnsIsToldOfOnce() throws Exception {
        String queue = shop.events().listen(TrendTurned.class);
        recorded("turns", DAY, STEADY, null);
        recorded("turns", DAY.plusDays(1), GROWING, null);
        recorded("turns", DAY.plusDays(2), GROWING, null);
        recorded("turns", DAY.plusDays(3), FALLING, null);

        List<TrendTurned> told = take(queue, TrendTurned.class, 2);

        assertThat(told.getFirst())
                .isEqualTo(new TrendTurned(
                        "turns",
                        "Owl",
                        "watched",
                        told.getFirst().modelId(),
                        DAY.plusDays(1),
                        "stable",
                        "growth",
                        0.6,
                        30,
                        55.5));
        assertThat(told.getLast().from()).isEqualTo("growth");
        assertThat(told.getLast().to()).isEqualTo("decline");
    }

    @Test
    void stockThatDoesNotLastIsToldOfOnceUntilItRecovers() throws Exception {
        String queue = shop.events().listen(StockOutAhead.class);
        recorded("sells-out", DAY, STEADY, 9_500L);
        recorded("sells-out", DAY.plusDays(1), STEADY, 8_000L);
        recorded("sells-out", DAY.plusDays(2), STEADY, 900_000L);
        recorded("sells-out", DAY.plusDays(3), STEADY, 0L);

        List<StockOutAhead> told = take(queue, StockOutAhead.class, 2);

        assertThat(told.getFirst().onHand()).isEqualTo(new BigDecimal("9.5"));
        assertThat(told.getFirst().onOrder()).isNull();
        assertThat(told.getFirst().days()).isEqualTo(14);
        assertThat(told.getFirst().probability()).isBetween(0.82, 0.84);
        assertThat(told.getFirst().usedUpBy()).isEqualTo(DAY.plusDays(5));
        assertThat(told.getLast().cutoff()).isEqualTo(DAY.plusDays(3));
        assertThat(told.getLast().probability()).isEqualTo(1);
    }

    @Test
    void aRunThatIsNotWholeTellsNothingYet() throws Exception {
        String queue = shop.events().listen(StockOutAhead.class);
        RecordedRun run = new RecordedRun(Alarming.forecast("half", DAY.plusDays(9), STEADY, 2), 0L);
        var id = Transactions.inTransaction(database, connection -> run.add(connection, false));

        assertThat(job.run()).isZero();

        Transactions.inTransaction(database, connection -> {
            try (var done = connection.prepareStatement("update record_partition set done = true where run_id = ?")) {
                done.setObject(1, id);
                return done.executeUpdate();
            }
        });
        lookTwiceAtOnce();
        assertThat(take(queue, StockOutAhead.class, 1)).hasSize(1);
    }

    private void recorded(String id, LocalDate cutoff, ItemTrend trend, Long onHand) throws Exception {
        RecordedRun run = new RecordedRun(Alarming.forecast(id, cutoff, trend, 2), onHand);
        Transactions.inTransaction(database, connection -> run.add(connection, true));
        lookTwiceAtOnce();
    }

    /** What replicas do. */
    private void lookTwiceAtOnce() throws Exception {
        Callable<Integer> look = job::run;
        try (ExecutorService replicas = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> each : replicas.invokeAll(List.of(look, look))) {
                each.get();
            }
        }
    }

    /** Waits for as many as there should be; a message more would have come before the outbox is empty. */
    private <T extends Message> List<T> take(String queue, Class<T> type, int expected) {
        List<T> told = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        await().atMost(PATIENCE).until(() -> outbox() == 0);
        for (GetResponse found = shop.events().take(queue);
                found != null;
                found = shop.events().take(queue)) {
            Envelope event = CloudEventCodec.decode(found.getBody());
            ids.add(event.id());
            told.add(event.as(type));
        }
        assertThat(ids).hasSize(expected).doesNotHaveDuplicates();
        return told;
    }

    private long outbox() throws SQLException {
        return Transactions.inTransaction(database, connection -> {
            try (var count = connection.createStatement();
                    var row = count.executeQuery("select count(*) from outbox")) {
                row.next();
                return row.getLong(1);
            }
        });
    }
}
