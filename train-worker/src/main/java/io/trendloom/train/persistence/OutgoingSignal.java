package io.trendloom.train.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells who sends messages that some may have been committed. */
@ApplicationScoped
public class OutgoingSignal {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    public void signal() {
        listeners.forEach(Runnable::run);
    }
}
