package io.trendloom.system.ledger;

import io.trendloom.embedded.RealService;
import java.util.concurrent.Callable;

/**
 * A real server, of which the system has no embedded one.
 *
 * @param connection fails while the server does not answer
 */
record ServiceVictim(RealService service, Callable<? extends AutoCloseable> connection) implements Victim {
    @Override
    public String name() {
        return service.name();
    }

    @Override
    public boolean isUp() {
        try (AutoCloseable answer = connection.call()) {
            return answer != null;
        } catch (Exception away) {
            return false;
        }
    }

    @Override
    public void kill() {
        service.kill();
    }

    @Override
    public void revive() throws InterruptedException {
        service.startAgain();
    }
}
