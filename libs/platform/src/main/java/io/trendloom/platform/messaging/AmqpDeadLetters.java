package io.trendloom.platform.messaging;

import io.trendloom.contract.Topology;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/** Dead letters in the queue {@code <queue>.dlq} of the broker, confirmed. */
public final class AmqpDeadLetters implements DeadLetters, AutoCloseable {
    private final ConfirmedChannel channel;
    private final ReentrantLock lock = new ReentrantLock();

    public AmqpDeadLetters(BrokerAddress broker) {
        this.channel = new ConfirmedChannel(broker, "trendloom dead letters");
    }

    @Override
    public void add(DeadLetter letter) throws IOException, InterruptedException {
        String known = letter.delivery().messageId();
        String id = known == null ? UUID.randomUUID().toString() : known;
        String queue = letter.delivery().queue() + Topology.DEAD_LETTER_SUFFIX;
        var message =
                new ConfirmedChannel.Outgoing(id, "", queue, letter.delivery().body(), letter.headers());
        lock.lockInterruptibly();
        try {
            Set<String> returned = channel.publish(List.of(message));
            if (!returned.isEmpty()) {
                throw new IOException("The queue (%s) must be there to take a dead letter.".formatted(queue));
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        channel.close();
    }
}
