package io.trendloom.worker.channel;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import org.eclipse.microprofile.reactive.messaging.Message;

/** A channel's consumer that asks for messages when it is told to. */
final class Consuming implements Subscriber<Message<?>> {
    private final List<Message<?>> handed = new CopyOnWriteArrayList<>();
    private Subscription subscription;

    void ask(long messages) {
        subscription.request(messages);
    }

    void cancel() {
        subscription.cancel();
    }

    List<Message<?>> handed() {
        return handed;
    }

    List<String> bodies() {
        return handed.stream()
                .map(message -> new String((byte[]) message.getPayload(), StandardCharsets.UTF_8))
                .toList();
    }

    @Override
    public void onSubscribe(Subscription asking) {
        subscription = asking;
    }

    @Override
    public void onNext(Message<?> message) {
        handed.add(message);
    }

    @Override
    public void onError(Throwable failure) {
        throw new AssertionError(failure);
    }

    @Override
    public void onComplete() {
        throw new AssertionError("A queue does not end.");
    }
}
