package io.trendloom.launcher.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.forecasting.network.train.TrainingProgress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class OrderlyExitTest {
    private static final TrainingProgress PROGRESS = new TrainingProgress(1, 0, 0, 0, 0, 0);

    private final OrderlyExit exit = new OrderlyExit();

    @Test
    void aTrainingIsEndedBetweenTwoSteps() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean inStep = new AtomicBoolean();
        Thread.ofVirtual().start(() -> {
            exit.begin();
            while (true) {
                inStep.set(true);
                begun.countDown();
                Thread.yield();
                inStep.set(false);
                exit.goesOn(PROGRESS);
            }
        });
        begun.await();

        assertThat(exit.comes()).isTrue();
        assertThat(inStep).isFalse();
    }

    @Test
    void whatDoesNotTrainIsEndedAtOnce() {
        exit.begin();
        exit.end();

        assertThat(exit.comes()).isTrue();
    }
}
