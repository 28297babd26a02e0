package io.trendloom.system.ledger;

import static org.awaitility.Awaitility.await;

import io.trendloom.system.Trendloom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * A server that {@code .ci/real-services} started, and starts again.
 *
 * @param folder its folder
 * @param pidFile within it
 * @param answer fails while the server does not answer
 */
record ServiceVictim(String name, Path folder, String pidFile, Callable<?> answer) implements Victim {
    private static final Duration END = Duration.ofMinutes(1);

    @Override
    public boolean isUp() {
        try {
            answer.call();
            return true;
        } catch (Exception away) {
            return false;
        }
    }

    @Override
    public void kill() {
        ProcessHandle process = process();
        process.destroyForcibly();
        await().atMost(END).until(() -> !process.isAlive());
    }

    private ProcessHandle process() {
        try {
            long pid = Long.parseLong(Files.readString(folder.resolve(pidFile)).strip());
            return ProcessHandle.of(pid).orElseThrow();
        } catch (IOException e) {
            throw new AssertionError("The pid of %s cannot be read.".formatted(name), e);
        }
    }

    @Override
    public void revive() throws IOException, InterruptedException {
        Process script = new ProcessBuilder(
                        Trendloom.root().resolve(".ci/real-services").toString(), "again", folder.toString(), name)
                .inheritIO()
                .start();
        if (script.waitFor() != 0) {
            throw new AssertionError("The service %s of %s could not be started again.".formatted(name, folder));
        }
    }
}
