package io.trendloom.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.contract.Topology;
import io.trendloom.platform.Parts;
import io.trendloom.platform.SteppedClock;
import io.trendloom.platform.jdbc.Transactions;
import io.trendloom.platform.store.ObjectStoreException;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RetriesTest {
    private static final Instant START = Instant.parse("2011-12-09T12:00:00Z");
    private static final Delivery BAD = Delivery.of(Topology.FORECAST_BATCH_STORED, new byte[] {1});
    private static final Delivery GOOD = Delivery.of(Topology.FORECAST_BATCH_STORED, new byte[] {2});
    private static final DeliveryHandler STORE_AWAY = delivery -> {
        throw new ObjectStoreException("away", new IOException());
    };

    private final SteppedClock clock = new SteppedClock(START);
    private final List<DeadLetter> letters = new ArrayList<>();
    private final Map<String, Long> waiting = new HashMap<>();
    private DataSource database;
    private FailurePolicy policy;
    private RetryRelay relay;

    @BeforeEach
    void start() throws Exception {
        database = Parts.schema("retries");
        policy = policy(new RetryTable(database, clock));
        relay = new RetryRelay(database, clock, () -> {}, now -> {
            waiting.clear();
            waiting.putAll(now);
        });
    }

    private FailurePolicy policy(Retries retries) {
        return new FailurePolicy(letters::add, retries, DeliveryListener.NONE, clock, pause -> {});
    }

    @Test
    void aMessageThatFailsForNowWaitsAsideAndThoseBehindItGoOn() throws Exception {
        List<Delivery> handled = new ArrayList<>();

        policy.handle(BAD, STORE_AWAY);
        policy.handle(GOOD, handled::add);

        assertThat(handled).containsExactly(GOOD);
        assertThat(letters).isEmpty();
        assertThat(sentAfter(Duration.ofSeconds(4))).isZero();
        assertThat(waiting).isEqualTo(Map.of(BAD.queue(), 1L));
        assertThat(sentAfter(Duration.ofSeconds(1))).isEqualTo(1);
        assertThat(waiting).isEmpty();
        assertThat(outbox()).containsExactly("forecast.batch-stored 01");
    }

    @Test
    void waitsTwiceAsLongEachTimeUpToFiveMinutes() throws Exception {
        for (int seconds : new int[] {5, 10, 20, 40, 80, 160, 300, 300}) {
            policy.handle(BAD, STORE_AWAY);
            assertThat(sentAfter(Duration.ofSeconds(seconds - 1))).isZero();
            assertThat(sentAfter(Duration.ofSeconds(1))).isEqualTo(1);
        }
    }

    @Test
    void whatWasHandledAfterAllIsForgottenAfterADay() throws Exception {
        policy.handle(BAD, STORE_AWAY);
        assertThat(sentAfter(Duration.ofSeconds(5))).isEqualTo(1);
        policy.handle(BAD, delivery -> {});

        assertThat(sentAfter(Duration.ofHours(25))).isZero();
        assertThat(new RetryTable(database, clock).release(BAD)).isNull();
    }

    @Test
    void becomesADeadLetterAfterADayWithAllAttemptsCounted() throws Exception {
        for (int round = 1; round <= RetryTable.MOST_ROUNDS + 1; round++) {
            policy.handle(BAD, STORE_AWAY);
            clock.forward(Duration.ofMinutes(5));
        }

        assertThat(letters).hasSize(1);
        DeadLetter letter = letters.getFirst();
        assertThat(letter.reason()).isEqualTo("away");
        assertThat(letter.attempts()).isEqualTo(5L * (RetryTable.MOST_ROUNDS + 1));
        assertThat(letter.firstTime()).isEqualTo(START);
        assertThat(letter.lastTime()).isAfter(START.plus(Duration.ofDays(1)));
        assertThat(relay.sendDue()).isZero();
    }

    @Test
    void aMessageThatProvesWrongTellsItsEarlierAttempts() throws Exception {
        policy.handle(BAD, STORE_AWAY);
        sentAfter(Duration.ofSeconds(5));

        policy.handle(BAD, delivery -> {
            throw new PoisonMessageException("The day (x) must be a day.");
        });

        assertThat(letters.getFirst().attempts()).isEqualTo(6);
        assertThat(letters.getFirst().firstTime()).isEqualTo(START);
    }

    @Test
    void theConsumerWaitsWhileTheDatabaseIsAwayToo() throws Exception {
        int[] calls = {0};

        policy(new RetryTable(away(), clock)).handle(BAD, delivery -> {
            if (++calls[0] < 40) {
                throw new SQLException("gone", "08006");
            }
        });

        assertThat(calls[0]).isEqualTo(40);
        assertThat(letters).isEmpty();
    }

    @Test
    void whereOrderCountsNothingIsPutOff() throws Exception {
        int[] calls = {0};

        policy.inOrder().handle(BAD, delivery -> {
            if (++calls[0] < 10) {
                throw new ObjectStoreException("away", new IOException());
            }
        });

        assertThat(calls[0]).isEqualTo(10);
        assertThat(sentAfter(Duration.ofMinutes(5))).isZero();
    }

    private int sentAfter(Duration wait) throws SQLException {
        clock.forward(wait);
        return relay.sendDue();
    }

    private List<String> outbox() throws SQLException {
        return Transactions.inTransaction(database, connection -> {
            try (Statement select = connection.createStatement();
                    ResultSet rows = select.executeQuery(
                            "select exchange || routing_key || ' ' || encode(body, 'hex') from outbox")) {
                List<String> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        });
    }

    private static DataSource away() {
        return (DataSource) Proxy.newProxyInstance(
                RetriesTest.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    throw new SQLException("The database is away.", "08001");
                });
    }
}
