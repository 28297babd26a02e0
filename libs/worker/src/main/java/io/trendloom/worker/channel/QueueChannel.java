package io.trendloom.worker.channel;

import io.trendloom.platform.messaging.BrokerAddress;
import io.trendloom.platform.messaging.Handover;
import io.trendloom.platform.messaging.QueueConsumer;
import java.util.concurrent.Flow.Publisher;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jspecify.annotations.Nullable;

/**
 * A queue as what an incoming channel is fed from. Its consumer is handed as many messages as it asks for; others wait where a lost
 * connection takes them back.
 */
final class QueueChannel implements Publisher<Message<byte[]>> {
    private final String name;
    private final BrokerAddress broker;
    private final String queue;
    private final int prefetch;
    private final InHand inHand;
    private final Demand demand = new Demand();
    private volatile @Nullable QueueConsumer taking;
    private volatile boolean stopped;

    QueueChannel(String name, BrokerAddress broker, String queue, int prefetch, InHand inHand) {
        this.name = name;
        this.broker = broker;
        this.queue = queue;
        this.prefetch = prefetch;
        this.inHand = inHand;
    }

    String name() {
        return name;
    }

    @Override
    public void subscribe(Subscriber<? super Message<byte[]>> subscriber) {
        QueueConsumer consumer =
                new QueueConsumer(broker, queue, prefetch, demand::await, handover -> hand(handover, subscriber));
        subscriber.onSubscribe(new Asking(consumer));
        taking = consumer.start();
    }

    private void hand(Handover handover, Subscriber<? super Message<byte[]>> subscriber) {
        demand.take();
        subscriber.onNext(new QueueMessage(name, handover, inHand).handed());
    }

    /** Whether it takes messages, or is not meant to. */
    boolean isSound() {
        QueueConsumer consumer = taking;
        return stopped || consumer == null || consumer.isRunning();
    }

    /** Hands over no other message. */
    void stop() throws InterruptedException {
        stopped = true;
        QueueConsumer consumer = taking;
        if (consumer != null) {
            consumer.stop();
        }
    }

    /** Gives back what is still in hand. */
    void close() throws InterruptedException {
        QueueConsumer consumer = taking;
        if (consumer != null) {
            consumer.close();
        }
    }

    private final class Asking implements Subscription {
        private final QueueConsumer consumer;

        Asking(QueueConsumer consumer) {
            this.consumer = consumer;
        }

        @Override
        public void request(long messages) {
            demand.add(messages);
        }

        /** A channel that fails is not sound until the worker starts again. */
        @Override
        public void cancel() {
            consumer.end();
        }
    }
}
