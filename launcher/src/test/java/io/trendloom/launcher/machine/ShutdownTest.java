package io.trendloom.launcher.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.embedded.Part;
import io.trendloom.embedded.PartException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ShutdownTest {
    private final List<String> notes = Collections.synchronizedList(new ArrayList<>());
    private final Supervisor idle = new Supervisor(List.of(), () -> {}, notes::add);
    private final FakePart database = started("postgres");
    private final FakePart broker = started("broker");

    @Test
    void stopsTheLastPartAlthoughItIsInterruptedMeanwhile() throws InterruptedException {
        CountDownLatch stopping = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        FakePart slow = started("ingest-service");
        slow.whenStopped = () -> {
            stopping.countDown();
            awaitQuietly(goOn);
        };
        List<Boolean> interruptedAfter = Collections.synchronizedList(new ArrayList<>());
        Thread caller = Thread.ofPlatform().start(() -> {
            shutdown(slow).run(idle);
            interruptedAfter.add(Thread.currentThread().isInterrupted());
        });

        stopping.await();
        caller.interrupt();
        goOn.countDown();
        caller.join();

        assertThat(List.of(slow, broker, database)).noneMatch(Part::isAlive);
        assertThat(interruptedAfter).containsExactly(true);
    }

    @Test
    void stopsEverythingForACallerThatIsInterruptedAlready() {
        Thread.currentThread().interrupt();

        shutdown(started("ingest-service")).run(idle);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(List.of(broker, database)).noneMatch(Part::isAlive);
    }

    @Test
    void stopsTheOthersWhenOneRefuses() {
        FakePart stubborn = started("ingest-service");
        stubborn.whenStopped = () -> {
            throw new PartException("The part ingest-service does not end.");
        };

        shutdown(stubborn).run(idle);

        assertThat(notes).containsExactly("The part ingest-service does not end.");
        assertThat(List.of(broker, database)).noneMatch(Part::isAlive);
    }

    private Shutdown shutdown(FakePart worker) {
        return new Shutdown(List.of(worker), List.of(database, broker), notes::add);
    }

    private static FakePart started(String name) {
        FakePart part = new FakePart(name, 1);
        part.start();
        return part;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
