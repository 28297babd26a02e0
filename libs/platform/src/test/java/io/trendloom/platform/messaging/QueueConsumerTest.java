package io.trendloom.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import io.trendloom.contract.Topology;
import io.trendloom.platform.Parts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QueueConsumerTest {
    private static final String QUEUE = Topology.TRAIN_DRIFT_DETECTED;
    private static final int PREFETCH = 1_000;

    private final List<Handover> taken = Collections.synchronizedList(new ArrayList<>());
    private Connection connection;
    private Channel channel;

    @BeforeEach
    void declare() throws Exception {
        new TopologyDeclaration(Parts.broker(), Pause.SLEEP).declareWhenReachable();
        connection = Parts.broker().connect("test");
        channel = connection.createChannel();
        channel.queuePurge(QUEUE);
    }

    @AfterEach
    void close() {
        connection.abort(1000);
    }

    @Test
    void messagesComeInOrderAndEndWhenAcknowledged() throws Exception {
        publish("a", "b", "c");
        try (QueueConsumer consumer = consumer().start()) {
            await().until(() -> taken.size() == 3);
            taken.forEach(Handover::acknowledge);
            consumer.stop();
        }

        assertThat(bodies()).containsExactly("a", "b", "c");
        assertThat(channel.messageCount(QUEUE)).isZero();
    }

    /** A message's number on the channel that is gone is another message's on the next. */
    @Test
    void whatCameOnAChannelThatIsGoneAcknowledgesNothingOnTheNext() throws Exception {
        publish("a", "b");
        try (QueueConsumer consumer = consumer().start()) {
            await().until(() -> taken.size() == 2);
            ((ChannelHandover) taken.getFirst()).channel().getConnection().abort(1000);
            await().until(() -> taken.size() == 4);

            taken.subList(0, 2).forEach(Handover::acknowledge);
            consumer.stop();
        }

        assertThat(bodies()).containsExactly("a", "b", "a", "b");
        await().until(() -> channel.messageCount(QUEUE) == 2);
    }

    @Test
    void aBacklogComesWholeAfterTheConnectionIsLost() throws Exception {
        publish(IntStream.range(0, PREFETCH).mapToObj(String::valueOf).toArray(String[]::new));
        try (QueueConsumer consumer = consumer().start()) {
            await().until(() -> taken.size() == PREFETCH);
            ((ChannelHandover) taken.getFirst()).channel().getConnection().abort(1000);

            await().until(() -> taken.size() == 2 * PREFETCH);
            taken.forEach(Handover::acknowledge);
            consumer.stop();
        }

        await().until(() -> channel.messageCount(QUEUE) == 0);
    }

    @Test
    void whatIsNotWantedYetIsNotKeptWhenItsConnectionIsLost() throws Exception {
        CountDownLatch wanted = new CountDownLatch(1);
        publish("a", "b");
        QueueConsumer.Readiness readiness =
                patience -> taken.isEmpty() || wanted.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        try (QueueConsumer consumer =
                new QueueConsumer(Parts.broker(), QUEUE, PREFETCH, readiness, taken::add).start()) {
            await().until(() -> taken.size() == 1);
            ((ChannelHandover) taken.getFirst()).channel().getConnection().abort(1000);
            await().until(() -> channel.consumerCount(QUEUE) == 1);

            wanted.countDown();
            await().until(() -> taken.size() == 3);
            taken.forEach(Handover::acknowledge);
            consumer.stop();
        }

        assertThat(bodies()).containsExactly("a", "a", "b");
        await().until(() -> channel.messageCount(QUEUE) == 0);
    }

    private QueueConsumer consumer() {
        return new QueueConsumer(Parts.broker(), QUEUE, PREFETCH, taken::add);
    }

    private List<String> bodies() {
        return taken.stream()
                .map(message -> new String(message.body(), StandardCharsets.UTF_8))
                .toList();
    }

    private void publish(String... bodies) throws Exception {
        for (String body : bodies) {
            channel.basicPublish("", QUEUE, null, body.getBytes(StandardCharsets.UTF_8));
        }
    }
}
