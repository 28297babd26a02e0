package io.trendloom.train;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.GetResponse;
import io.trendloom.contract.CloudEventCodec;
import io.trendloom.contract.Envelope;
import io.trendloom.contract.Topology;
import io.trendloom.contract.message.Message;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Listens to what the worker tells the others. */
final class EventRecorder implements AutoCloseable {
    private final Connection connection;
    private final Channel channel;
    private final String queue;
    private final List<Envelope> heard = new ArrayList<>();

    EventRecorder() throws IOException {
        connection = Installation.broker().connect("recorder");
        channel = connection.createChannel();
        queue = "recorder." + System.nanoTime();
        channel.queueDeclare(queue, false, false, false, null);
        channel.queueBind(queue, Topology.EVENTS, "#");
    }

    /** The messages of a type so far, in order. */
    <T extends Message> List<T> heard(Class<T> type) {
        try {
            for (GetResponse got = channel.basicGet(queue, true); got != null; got = channel.basicGet(queue, true)) {
                heard.add(CloudEventCodec.decode(got.getBody()));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return heard.stream()
                .filter(event -> event.type().equals(type.getSimpleName()))
                .map(event -> event.as(type))
                .toList();
    }

    @Override
    public void close() throws IOException {
        channel.queueDelete(queue);
        connection.close();
    }
}
