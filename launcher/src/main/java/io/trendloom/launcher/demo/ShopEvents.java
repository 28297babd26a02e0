package io.trendloom.launcher.demo;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import io.trendloom.contract.CloudEventCodec;
import io.trendloom.contract.RoutingKeys;
import io.trendloom.contract.Topology;
import io.trendloom.contract.message.DayEnded;
import io.trendloom.contract.message.Message;
import io.trendloom.contract.message.SaleRecorded;
import io.trendloom.embedded.BrokerAddress;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.concurrent.TimeoutException;

/** A shop's events on the broker: each is persistent, must find a queue, and counts once the broker has confirmed it. */
final class ShopEvents implements AutoCloseable {
    private static final URI SOURCE = URI.create("/trendloom/sample-shop");
    private static final int PERSISTENT = 2;
    private static final int WINDOW = 1_000;
    private static final long CONFIRM_MILLIS = 60_000;
    private static final AMQP.BasicProperties PROPERTIES = new AMQP.BasicProperties.Builder()
            .contentType(CloudEventCodec.CONTENT_TYPE)
            .deliveryMode(PERSISTENT)
            .build();

    private final Connection connection;
    private final Channel channel;
    private final Clock clock;
    private volatile boolean unheard;
    private int unconfirmed;

    private ShopEvents(Connection connection, Channel channel, Clock clock) {
        this.connection = connection;
        this.channel = channel;
        this.clock = clock;
    }

    static ShopEvents connect(BrokerAddress broker, Clock clock) throws IOException {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setHost(broker.host());
        factory.setPort(broker.port());
        factory.setUsername(broker.user());
        factory.setPassword(broker.password());
        factory.setVirtualHost(broker.virtualHost());
        try {
            Connection connection = factory.newConnection("trendloom sample shop");
            Channel channel = connection.createChannel();
            ShopEvents events = new ShopEvents(connection, channel, clock);
            channel.addReturnListener(returned -> events.unheard = true);
            channel.confirmSelect();
            return events;
        } catch (TimeoutException e) {
            throw new IOException("%s did not answer in time".formatted(broker), e);
        }
    }

    void publish(SaleRecorded sale) throws IOException, InterruptedException {
        publish(RoutingKeys.SALE, sale);
    }

    void publish(LocalDate endedDay) throws IOException, InterruptedException {
        publish(RoutingKeys.DAY_ENDED, new DayEnded(endedDay));
    }

    private void publish(String routingKey, Message message) throws IOException, InterruptedException {
        String id = UUID.randomUUID().toString();
        byte[] event = CloudEventCodec.encode(id, SOURCE, OffsetDateTime.now(clock), message, null);
        channel.basicPublish(Topology.INBOUND, routingKey, true, PROPERTIES, event);
        if (++unconfirmed == WINDOW) {
            confirm();
        }
    }

    /** Returns once the broker has all that was published, in a queue each. */
    void confirm() throws IOException, InterruptedException {
        try {
            channel.waitForConfirmsOrDie(CONFIRM_MILLIS);
        } catch (TimeoutException e) {
            throw new IOException("the broker did not confirm within %d s".formatted(CONFIRM_MILLIS / 1000), e);
        }
        if (unheard) {
            throw new IOException("no queue took an event. Maybe ingest-service has not been started yet");
        }
        unconfirmed = 0;
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
