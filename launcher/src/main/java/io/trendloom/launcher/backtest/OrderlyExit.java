package io.trendloom.launcher.backtest;

import io.trendloom.forecasting.network.train.TrainingListener;
import io.trendloom.forecasting.network.train.TrainingProgress;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets a process that is told to end (Ctrl-C) do so between two steps of a training: PyTorch takes its library down as the process
 * ends, and a step that still ran would end it by a fault of memory.
 */
final class OrderlyExit implements TrainingListener {
    private static final int MOST_SECONDS = 30;

    /** Held by who trains; fair, so that an end that waits for it comes before the next step. */
    private final ReentrantLock training = new ReentrantLock(true);

    /** One that the process asks when it ends. */
    static OrderlyExit registered() {
        OrderlyExit exit = new OrderlyExit();
        Runtime.getRuntime().addShutdownHook(new Thread(exit::comes, "exit"));
        return exit;
    }

    void begin() {
        training.lock();
    }

    @Override
    public boolean goesOn(TrainingProgress progress) {
        training.unlock();
        training.lock();
        return true;
    }

    void end() {
        training.unlock();
    }

    /** Returns once nobody trains, and keeps it so; false if a step did not end in time. */
    boolean comes() {
        try {
            return training.tryLock(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
