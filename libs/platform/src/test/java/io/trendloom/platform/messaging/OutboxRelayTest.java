package io.trendloom.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.GetResponse;
import io.trendloom.contract.CloudEventCodec;
import io.trendloom.contract.ContractException;
import io.trendloom.contract.Envelope;
import io.trendloom.contract.Topology;
import io.trendloom.contract.message.ForecastRequested;
import io.trendloom.platform.Parts;
import io.trendloom.platform.jdbc.Transactions;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxRelayTest {
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final Outbox outbox = new Outbox(URI.create("/test"), Clock.systemUTC());
    private DataSource database;
    private Connection connection;
    private Channel channel;

    @BeforeEach
    void declare() throws Exception {
        database = Parts.schema("relay");
        new TopologyDeclaration(Parts.broker(), Pause.SLEEP).declareWhenReachable();
        connection = Parts.broker().connect("test");
        channel = connection.createChannel();
        channel.queuePurge(Topology.FORECAST_REQUESTED);
        channel.queuePurge(Topology.FORECAST_REQUESTED + Topology.DEAD_LETTER_SUFFIX);
    }

    @AfterEach
    void close() {
        connection.abort(1000);
    }

    @Test
    void carriesCommittedMessagesInOrder() throws Exception {
        add(1200);
        try (OutboxRelay relay = new OutboxRelay(database, Parts.broker(), OutboxListener.NONE).start()) {
            relay.signal();
            List<GetResponse> received = receive(1200);

            assertThat(received.stream().map(OutboxRelayTest::requestId).toList())
                    .isEqualTo(IntStream.range(0, 1200).mapToObj(i -> "r" + i).toList());
            Envelope first = CloudEventCodec.decode(received.getFirst().getBody());
            assertThat(received.getFirst().getProps().getMessageId()).isEqualTo(first.id());
            assertThat(received.getFirst().getProps().getDeliveryMode()).isEqualTo(2);
            assertThat(first.traceparent()).isEqualTo(TRACE);
            await().atMost(Duration.ofSeconds(60)).until(() -> waiting() == 0);
        }
    }

    @Test
    void whatIsRolledBackNeverLeaves() throws Exception {
        assertThatThrownBy(() -> Transactions.inTransaction(database, c -> {
                    outbox.add(c, request(7), null);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(waiting()).isZero();
    }

    @Test
    void keepsMessagesWhileTheBrokerIsAway() throws Exception {
        add(3);
        BrokerAddress nobody = new BrokerAddress("127.0.0.1", 1, "a", "b", "/");
        try (OutboxRelay relay = new OutboxRelay(database, nobody, OutboxListener.NONE).start()) {
            relay.signal();
            await().pollDelay(Duration.ofMillis(500)).until(() -> waiting() == 3);
        }
        try (OutboxRelay relay = new OutboxRelay(database, Parts.broker(), OutboxListener.NONE).start()) {
            assertThat(receive(3)).hasSize(3);
        }
    }

    @Test
    void aMessageIsTakenInOnce() throws SQLException {
        assertThat(first("q")).isTrue();
        assertThat(first("q")).isFalse();
        assertThat(first("other")).isTrue();
    }

    private boolean first(String queue) throws SQLException {
        return Transactions.inTransaction(database, c -> new Inbox().first(c, queue, "m1"));
    }

    @Test
    void aDeadLetterKeepsItsBodyAndTellsItsReason() throws Exception {
        Delivery delivery = Delivery.of(Topology.FORECAST_REQUESTED, new byte[] {1, 2, 3});
        try (AmqpDeadLetters letters = new AmqpDeadLetters(Parts.broker())) {
            new FailurePolicy(letters, Retries.NONE, DeliveryListener.NONE, Clock.systemUTC(), Pause.SLEEP)
                    .handle(delivery, d -> {
                        throw new ContractException("The horizon (0) must be positive.");
                    });
        }

        GetResponse letter = receive(Topology.FORECAST_REQUESTED + Topology.DEAD_LETTER_SUFFIX, 1)
                .getFirst();
        assertThat(letter.getBody()).containsExactly(1, 2, 3);
        assertThat(letter.getProps().getHeaders().get("x-trendloom-reason"))
                .hasToString("The horizon (0) must be positive.");
    }

    private void add(int count) throws SQLException {
        Transactions.inTransaction(database, c -> {
            for (int i = 0; i < count; i++) {
                outbox.add(c, request(i), TRACE);
            }
            return null;
        });
    }

    private static ForecastRequested request(int i) {
        return new ForecastRequested("r" + i, List.of(), null, null);
    }

    private static String requestId(GetResponse message) {
        return CloudEventCodec.decode(message.getBody())
                .as(ForecastRequested.class)
                .requestId();
    }

    private long waiting() throws SQLException {
        return Transactions.inTransaction(database, new OutboxTable()::lag).messages();
    }

    private List<GetResponse> receive(int count) {
        return receive(Topology.FORECAST_REQUESTED, count);
    }

    private List<GetResponse> receive(String queue, int count) {
        List<GetResponse> received = new ArrayList<>();
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            GetResponse message = channel.basicGet(queue, true);
            while (message != null) {
                received.add(message);
                message = channel.basicGet(queue, true);
            }
            return received.size() >= count;
        });
        return received;
    }
}
