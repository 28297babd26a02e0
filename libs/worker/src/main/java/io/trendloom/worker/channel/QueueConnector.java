package io.trendloom.worker.channel;

import static org.eclipse.microprofile.reactive.messaging.spi.ConnectorFactory.CHANNEL_NAME_ATTRIBUTE;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.annotations.ConnectorAttribute;
import io.smallrye.reactive.messaging.annotations.ConnectorAttribute.Direction;
import io.smallrye.reactive.messaging.connector.InboundConnector;
import io.smallrye.reactive.messaging.health.HealthReport;
import io.smallrye.reactive.messaging.health.HealthReporter;
import io.trendloom.platform.messaging.BrokerAddress;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow.Publisher;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;

/** Feeds incoming channels from queues. It sends nothing: messages leave through the outbox. */
@ApplicationScoped
@Connector(QueueConnector.NAME)
@ConnectorAttribute(
        name = QueueConnector.QUEUE,
        type = "string",
        direction = Direction.INCOMING,
        mandatory = true,
        description = "The queue, which is declared before channels open.")
@ConnectorAttribute(
        name = QueueConnector.PREFETCH,
        type = "int",
        direction = Direction.INCOMING,
        mandatory = true,
        description = "Messages that the broker hands over before any is acknowledged.")
class QueueConnector implements InboundConnector, HealthReporter {
    static final String NAME = "trendloom-rabbitmq";
    static final String QUEUE = "queue.name";
    static final String PREFETCH = "max-outstanding-messages";
    private static final int BEFORE_CONNECTIONS_CLOSE = 100;
    private static final Duration LAST_WORDS = Duration.ofSeconds(8);

    private final BrokerAddress broker;
    private final InHand inHand = new InHand();
    private final List<QueueChannel> channels = new CopyOnWriteArrayList<>();

    QueueConnector(BrokerAddress broker) {
        this.broker = broker;
    }

    @Override
    public Publisher<? extends Message<?>> getPublisher(Config settings) {
        QueueChannel channel = new QueueChannel(
                settings.getValue(CHANNEL_NAME_ATTRIBUTE, String.class),
                broker,
                settings.getValue(QUEUE, String.class),
                settings.getValue(PREFETCH, Integer.class),
                inHand);
        channels.add(channel);
        return channel;
    }

    /** A broker that is away does not end a channel. */
    @Override
    public HealthReport getLiveness() {
        var report = HealthReport.builder();
        channels.forEach(channel -> report.add(channel.name(), channel.isSound()));
        return report.build();
    }

    /** Nothing more is begun; what is in hand is finished, or goes back when time is up. */
    void stop(@Observes @Priority(BEFORE_CONNECTIONS_CLOSE) ShutdownEvent event) throws InterruptedException {
        for (QueueChannel channel : channels) {
            channel.stop();
        }
        inHand.awaitNone(LAST_WORDS);
        for (QueueChannel channel : channels) {
            channel.close();
        }
    }
}
