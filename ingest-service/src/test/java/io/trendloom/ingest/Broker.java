package io.trendloom.ingest;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.GetResponse;
import io.trendloom.contract.Topology;
import io.trendloom.platform.messaging.BrokerAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/** A shop's system beside the broker. */
@ApplicationScoped
public class Broker {
    private final BrokerAddress address;
    private Connection connection;
    private Channel channel;

    Broker(BrokerAddress address) throws IOException {
        this.address = address;
        connection = address.connect("test");
        channel = connection.createChannel();
    }

    /** A new one where the broker was away. */
    private Channel channel() throws IOException {
        if (!channel.isOpen()) {
            connection.abort(1000);
            connection = address.connect("test");
            channel = connection.createChannel();
        }
        return channel;
    }

    public void publish(String routingKey, String body) throws IOException {
        publish(routingKey, "application/cloudevents+json", body);
    }

    public void publish(String routingKey, String contentType, String body) throws IOException {
        channel()
                .basicPublish(
                        Topology.INBOUND,
                        routingKey,
                        new AMQP.BasicProperties.Builder()
                                .contentType(contentType)
                                .deliveryMode(2)
                                .build(),
                        body.getBytes(StandardCharsets.UTF_8));
    }

    public static String event(String id, String type, String data) {
        return """
                {"specversion":"1.0","id":"%s","source":"/shop","type":"%s","datacontenttype":"application/json",
                 "data":%s}""".formatted(id, type, data);
    }

    /** Waits for the next message of a queue. */
    public GetResponse next(String queue) {
        List<GetResponse> found = new ArrayList<>();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            GetResponse message = channel().basicGet(queue, true);
            if (message != null) {
                found.add(message);
            }
            return message != null;
        });
        return found.getFirst();
    }

    public void purge(String queue) throws IOException {
        channel().queuePurge(queue);
    }

    @PreDestroy
    void close() {
        connection.abort(1000);
    }
}
