package io.trendloom.platform.deadletter;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ShutdownSignalException;
import io.trendloom.contract.Topology;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A connection to the broker over which dead letters come. */
final class DeadLetterChannel implements AutoCloseable {
    /** Messages of a queue that may wait here: their bodies are held in memory. */
    private static final int PREFETCH = 16;

    private final Connection connection;
    private final Channel channel;
    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private volatile boolean cancelled;

    DeadLetterChannel(Connection connection) throws IOException {
        this.connection = connection;
        this.channel = connection.createChannel();
    }

    void consume(List<Topology.Queue> queues) throws IOException {
        channel.basicQos(PREFETCH);
        for (Topology.Queue queue : queues) {
            channel.basicConsume(
                    queue.deadLetters(),
                    false,
                    (tag, message) -> arrivals.add(new Arrival(
                            queue.name(),
                            message.getEnvelope().getDeliveryTag(),
                            message.getProperties(),
                            message.getBody())),
                    tag -> cancelled = true);
        }
    }

    /** The next message; null if none comes in time. */
    @Nullable Arrival next(Duration patience) throws IOException, InterruptedException {
        Arrival next = arrivals.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        requireOpen();
        return next;
    }

    void requireOpen() throws IOException {
        if (!channel.isOpen() || cancelled) {
            throw new IOException("The broker closed the channel.");
        }
    }

    /** Whether nothing has come that was not yet taken. */
    boolean isIdle() {
        return arrivals.isEmpty();
    }

    void acknowledge(Arrival arrival) throws IOException {
        try {
            channel.basicAck(arrival.tag(), false);
        } catch (ShutdownSignalException e) {
            throw new IOException("The broker closed the channel.", e);
        }
    }

    @Override
    public void close() {
        connection.abort(1000);
    }

    /**
     * A message that came from a dead-letter queue.
     *
     * @param queue the queue whose dead letter it is
     * @param tag by which it is acknowledged
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Arrival(String queue, long tag, AMQP.BasicProperties properties, byte[] body) {}
}
