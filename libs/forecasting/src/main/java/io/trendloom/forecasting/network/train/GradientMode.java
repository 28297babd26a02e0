package io.trendloom.forecasting.network.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.training.GradientCollector;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * PyTorch's gradient mode, held by one thread at a time, as DJL allows no more.
 *
 * <p>Scoring too runs in it: without gradients PyTorch 2.7 hands an LSTM to oneDNN, which on CPUs with AVX-512 was seen
 * to answer wrongly for states whose width takes up an odd number of sixteens (up to 16, and 33 to 48).
 */
final class GradientMode implements AutoCloseable {
    private static final Lock LOCK = new ReentrantLock();

    private final GradientCollector collector;

    private GradientMode(GradientCollector collector) {
        this.collector = collector;
    }

    /** Waits until no other thread holds the mode. */
    static GradientMode enter() {
        LOCK.lock();
        boolean entered = false;
        try {
            GradientMode mode =
                    new GradientMode(Engine.getEngine(TorchBlock.ENGINE).newGradientCollector());
            entered = true;
            return mode;
        } finally {
            if (!entered) {
                LOCK.unlock();
            }
        }
    }

    /** Adds the gradients of {@code loss} to those of the parameters it depends on. */
    void backward(NDArray loss) {
        collector.backward(loss);
    }

    @Override
    public void close() {
        try {
            collector.close();
        } finally {
            LOCK.unlock();
        }
    }
}
