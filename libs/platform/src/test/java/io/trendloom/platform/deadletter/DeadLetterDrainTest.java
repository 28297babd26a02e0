package io.trendloom.platform.deadletter;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import io.trendloom.contract.Topology;
import io.trendloom.platform.Parts;
import io.trendloom.platform.http.ProblemException;
import io.trendloom.platform.messaging.AmqpDeadLetters;
import io.trendloom.platform.messaging.Delivery;
import io.trendloom.platform.messaging.DeliveryListener;
import io.trendloom.platform.messaging.FailurePolicy;
import io.trendloom.platform.messaging.OutboxListener;
import io.trendloom.platform.messaging.OutboxRelay;
import io.trendloom.platform.messaging.Pause;
import io.trendloom.platform.messaging.PoisonMessageException;
import io.trendloom.platform.messaging.Retries;
import io.trendloom.platform.messaging.TopologyDeclaration;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeadLetterDrainTest {
    private static final String QUEUE = Topology.TRAIN_MODEL;
    private static final List<Topology.Queue> QUEUES = Topology.queuesOf("train");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<String, Long> waiting = new ConcurrentHashMap<>();
    private final AtomicInteger away = new AtomicInteger();
    private DataSource database;
    private DeadLetterDesk desk;
    private DeadLetterDrain drain;
    private AmqpDeadLetters letters;
    private Connection connection;
    private Channel channel;

    @BeforeEach
    void start() throws Exception {
        database = Parts.schema("letters");
        new TopologyDeclaration(Parts.broker(), Pause.SLEEP).declareWhenReachable();
        connection = Parts.broker().connect("test");
        channel = connection.createChannel();
        channel.queuePurge(QUEUE);
        channel.queuePurge(QUEUE + Topology.DEAD_LETTER_SUFFIX);
        letters = new AmqpDeadLetters(Parts.broker());
        desk = new DeadLetterDesk(database, QUEUES, Clock.systemUTC(), () -> {});
        drain = new DeadLetterDrain(sometimesAway(), Parts.broker(), QUEUES, Clock.systemUTC(), waiting::putAll)
                .start();
    }

    @AfterEach
    void stop() throws Exception {
        drain.close();
        letters.close();
        connection.abort(1000);
    }

    @Test
    void aLetterIsListedWithoutItsBodyAndShownWithIt() throws Exception {
        fails("{\"type\":\"TrainModel\",\"data\":\"玫瑰\"}");

        DeadLetterSummary letter = next();

        assertThat(letter.queue()).isEqualTo(QUEUE);
        assertThat(letter.type()).isEqualTo("TrainModel");
        assertThat(letter.reason()).isEqualTo("epochs: must be positive");
        assertThat(letter.rule()).isEqualTo("epochs");
        assertThat(letter.attempts()).isEqualTo(1);
        assertThat(letter.times()).isEqualTo(1);
        assertThat(letter.replayedAt()).isNull();
        assertThat(desk.show(letter.id().toString()).body()).contains("玫瑰");
        await().atMost(PATIENCE).until(() -> waiting.equals(onlyIn(QUEUE)));
        assertThat(channel.basicGet(QUEUE + Topology.DEAD_LETTER_SUFFIX, true)).isNull();
    }

    @Test
    void aBodyIsKeptWholeWhateverItIs() throws Exception {
        byte[] garbage = new byte[3 << 20];
        new Random(7).nextBytes(garbage);
        fails(garbage);

        DeadLetterDetails letter = desk.show(next().id().toString());

        assertThat(letter.body()).isNull();
        assertThat(Base64.getDecoder().decode(letter.bodyBase64())).isEqualTo(garbage);
    }

    @Test
    void aReplayGoesBackToItsQueueOnceUntilItFailsAgain() throws Exception {
        String body = "{\"type\":\"TrainModel\"}";
        fails(body);
        String id = next().id().toString();

        DeadLetterSummary replayed = desk.replay(id);

        assertThat(replayed.replayedAt()).isNotNull();
        assertThat(desk.show(id).letter()).isEqualTo(replayed);
        assertThat(desk.list("10", null, null, "waiting").letters()).isEmpty();
        assertThat(desk.list("10", null, null, "replayed").letters()).containsExactly(replayed);
        assertThatThrownBy(() -> desk.replay(id))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(409))
                .hasMessageContaining(id)
                .hasMessageContaining("must fail again");
        assertThat(sent()).asString(StandardCharsets.UTF_8).isEqualTo(body);

        fails(body);

        DeadLetterSummary again = next();
        assertThat(again.id()).hasToString(id);
        assertThat(again.times()).isEqualTo(2);
        assertThat(again.attempts()).isEqualTo(2);
        assertThat(desk.replay(id).replayedAt()).isNotNull();
    }

    @Test
    void aLetterThatTheBrokerDeliversAgainIsTheSameAndStaysReplayed() throws Exception {
        publish("m1", "first");
        String id = next().id().toString();
        desk.replay(id);

        publish("m1", "first");
        publish("m1", "second");

        assertThat(next().id()).isNotEqualTo(UUID.fromString(id));
        assertThat(desk.show(id).letter().times()).isEqualTo(1);
        assertThat(desk.show(id).letter().replayedAt()).isNotNull();
    }

    @Test
    void aLetterWaitsWhileTheDatabaseIsAway() throws Exception {
        fails("first");
        next();
        away.set(3);

        fails("second");

        await().atMost(PATIENCE)
                .until(() -> desk.list("10", null, null, "all").letters().size() == 2);
        assertThat(away.get()).isNegative();
        assertThat(desk.list("10", null, null, "all").letters())
                .extracting(DeadLetterSummary::times)
                .containsOnly(1);
    }

    @Test
    void pagesGoThroughAllInTheOrderInWhichTheyCame() throws Exception {
        for (int i = 0; i < 5; i++) {
            fails("letter " + i);
        }
        await().atMost(PATIENCE)
                .until(() -> desk.list("10", null, null, "all").letters().size() == 5);

        DeadLetterPage first = desk.list("2", null, QUEUE, "all");
        DeadLetterPage second = desk.list("2", String.valueOf(first.next()), QUEUE, "all");
        DeadLetterPage third = desk.list("2", String.valueOf(second.next()), QUEUE, "all");

        assertThat(second.letters()).hasSize(2).doesNotContainAnyElementsOf(first.letters());
        assertThat(third.letters()).hasSize(1);
        assertThat(third.next()).isNull();
        assertThat(desk.show(String.valueOf(third.letters().getFirst().id())).body())
                .isEqualTo("letter 4");
        assertThat(desk.list("2", null, Topology.TRAIN_TEXT_VECTORS_STORED, "all")
                        .letters())
                .isEmpty();
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertRefused(() -> desk.show("none"), 404, "(none)");
        assertRefused(() -> desk.replay(new UUID(1, 2).toString()), 404, new UUID(1, 2).toString());
        assertRefused(() -> desk.list("0", null, null, "all"), 400, "limit (0)");
        assertRefused(() -> desk.list("many", null, null, "all"), 400, "limit (many)");
        assertRefused(() -> desk.list("1", "x", null, "all"), 400, "after (x)");
        assertRefused(() -> desk.list("1", null, "forecast.day-closed", "all"), 400, "queue (forecast.day-closed)");
        assertRefused(
                () -> desk.list("1", null, null, "lost"), 400, "state (lost) must be one of waiting, replayed, all");
    }

    private DataSource sometimesAway() {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (away.getAndDecrement() > 0) {
                        throw new SQLException("The database is away.", "08006");
                    }
                    return method.invoke(database, arguments);
                });
    }

    private static void assertRefused(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable call, int status, String text) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(status))
                .hasMessageContaining(text);
    }

    private void fails(String body) throws InterruptedException {
        fails(body.getBytes(StandardCharsets.UTF_8));
    }

    private void fails(byte[] body) throws InterruptedException {
        new FailurePolicy(letters, Retries.NONE, DeliveryListener.NONE, Clock.systemUTC(), Pause.SLEEP)
                .handle(Delivery.of(QUEUE, body), delivery -> {
                    throw PoisonMessageException.ofRule("epochs", "must be positive");
                });
    }

    private void publish(String messageId, String body) throws Exception {
        channel.basicPublish(
                "",
                QUEUE + Topology.DEAD_LETTER_SUFFIX,
                new AMQP.BasicProperties.Builder().messageId(messageId).build(),
                body.getBytes(StandardCharsets.UTF_8));
    }

    private DeadLetterSummary next() {
        return await().atMost(PATIENCE)
                .until(() -> desk.list("1", null, null, "waiting").letters(), found -> !found.isEmpty())
                .getFirst();
    }

    private static Map<String, Long> onlyIn(String queue) {
        return QUEUES.stream()
                .collect(toMap(Topology.Queue::name, each -> each.name().equals(queue) ? 1L : 0L));
    }

    private byte[] sent() throws InterruptedException {
        try (OutboxRelay relay = new OutboxRelay(database, Parts.broker(), OutboxListener.NONE).start()) {
            relay.signal();
            return await().atMost(PATIENCE)
                    .until(() -> channel.basicGet(QUEUE, true), found -> found != null)
                    .getBody();
        }
    }
}
