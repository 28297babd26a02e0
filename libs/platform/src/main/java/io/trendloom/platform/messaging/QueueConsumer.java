package io.trendloom.platform.messaging;

import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a queue's messages, one after the other, on a thread of its own. Whatever ends a connection, it opens another; what
 * came on the one before and was not begun is dropped, as it comes again.
 */
public final class QueueConsumer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(QueueConsumer.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration STOP = Duration.ofSeconds(5);
    private static final int ABORT_MILLIS = 1_000;

    private final BrokerAddress broker;
    private final String queue;
    private final int prefetch;
    private final Readiness readiness;
    private final Consumer<Handover> handler;
    private final Backoff backoff = new Backoff(Duration.ofMillis(250), Duration.ofSeconds(5));
    private final Thread thread;
    private volatile @Nullable Connection connection;

    /** Says when the next message is wanted. */
    @FunctionalInterface
    public interface Readiness {
        /** False if it is not wanted in time. */
        boolean await(Duration patience) throws InterruptedException;
    }

    /** A consumer that begins with each message at once. */
    public QueueConsumer(BrokerAddress broker, String queue, int prefetch, Consumer<Handover> handler) {
        this(broker, queue, prefetch, patience -> true, handler);
    }

    /**
     * @param queue which must be declared
     * @param prefetch messages that may be unacknowledged at once
     * @param readiness asked before each message is begun
     * @param handler may wait, and may have a message acknowledged later, on any thread
     */
    public QueueConsumer(
            BrokerAddress broker, String queue, int prefetch, Readiness readiness, Consumer<Handover> handler) {
        this.broker = broker;
        this.queue = queue;
        this.prefetch = prefetch;
        this.readiness = readiness;
        this.handler = handler;
        this.thread = Thread.ofPlatform().name("consumer-" + queue).daemon().unstarted(this::run);
    }

    public QueueConsumer start() {
        thread.start();
        return this;
    }

    private void run() {
        int failures = 0;
        try {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    Arrivals arrivals = open();
                    failures = 0;
                    take(arrivals);
                } catch (IOException | RuntimeException e) {
                    failures++;
                    rest(e, failures);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Arrivals open() throws IOException {
        disconnect();
        Connection opened = broker.connect("trendloom " + queue);
        connection = opened;
        Arrivals arrivals = new Arrivals(opened.createChannel());
        arrivals.consume(queue, prefetch);
        return arrivals;
    }

    private void take(Arrivals arrivals) throws IOException, InterruptedException {
        while (true) {
            if (!readiness.await(LOOK)) {
                arrivals.requireOpen();
                continue;
            }
            Handover next = arrivals.next(LOOK);
            if (next != null) {
                handler.accept(next);
            }
        }
    }

    private void rest(Exception e, int failures) throws InterruptedException {
        if (failures == 1) {
            LOG.warn("Messages wait in {}: {}", queue, e.toString());
        } else {
            LOG.debug("Messages still wait in {}.", queue, e);
        }
        Thread.sleep(backoff.after(failures));
    }

    /** Whether it takes messages, or waits for a broker to take them from. */
    public boolean isRunning() {
        return thread.isAlive();
    }

    /** Begins with no other message; does not wait until the last was handed over. */
    public void end() {
        thread.interrupt();
    }

    /** Begins with no other message; those that were begun may still be acknowledged. */
    public void stop() throws InterruptedException {
        end();
        thread.join(STOP);
    }

    /** What is not acknowledged goes back to the broker. */
    @Override
    public void close() throws InterruptedException {
        stop();
        disconnect();
    }

    private void disconnect() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            open.abort(ABORT_MILLIS);
        }
    }
}
