package io.trendloom.system.ledger;

import static org.awaitility.Awaitility.await;

import io.trendloom.embedded.Part;
import java.time.Duration;

/** An embedded server, which this test started and starts again. */
record PartVictim(Part part) implements Victim {
    private static final Duration END = Duration.ofMinutes(1);

    @Override
    public String name() {
        return part.name();
    }

    @Override
    public boolean isUp() {
        return part.isHealthy();
    }

    @Override
    public void kill() {
        ProcessHandle.of(part.pid()).ifPresent(ProcessHandle::destroyForcibly);
        await().atMost(END).until(() -> !part.isAlive());
    }

    @Override
    public void revive() throws InterruptedException {
        part.start();
    }
}
