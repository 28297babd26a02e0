package io.trendloom.forecast.intake;

import io.trendloom.embedded.EmbeddedBroker;
import io.trendloom.embedded.Part;
import io.trendloom.embedded.RealService;
import io.trendloom.forecast.Parts;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Ends the broker of the tests by SIGKILL, whichever it is, and starts it on its data. */
@FunctionalInterface
interface BrokerRestart {
    Duration LIMIT = Duration.ofMinutes(3);

    void killAndStartAgain() throws InterruptedException;

    /** Null for a real broker that this run may not kill. */
    static @Nullable BrokerRestart possible() {
        Part embedded = Parts.running(EmbeddedBroker.NAME);
        RealService real = RealService.rabbitmq();
        if (embedded != null) {
            return () -> restart(embedded);
        }
        return real == null ? null : () -> restart(real);
    }

    private static void restart(Part broker) throws InterruptedException {
        ProcessHandle process = ProcessHandle.of(broker.pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
        broker.start();
        broker.awaitHealthy(LIMIT);
    }

    private static void restart(RealService broker) throws InterruptedException {
        broker.kill();
        broker.startAgain();
    }
}
