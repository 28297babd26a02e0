package io.trendloom.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A server that {@code .ci/real-services} started, to be killed and started again by a test of one of the repository's modules.
 *
 * @param name as the script calls it
 * @param folder that the script was given
 * @param pidFile within the folder
 */
public record RealService(String name, Path folder, String pidFile) {
    private static final Path SCRIPT =
            Path.of("..", ".ci", "real-services").toAbsolutePath().normalize();
    private static final long END_SECONDS = 60;

    /** RabbitMQ, where {@code -Dtrendloom-test.services} names the folder; null where it does not. */
    public static @Nullable RealService rabbitmq() {
        return of("rabbitmq", "rabbitmq/pid");
    }

    /** PostgreSQL, where {@code -Dtrendloom-test.services} names the folder; null where it does not. */
    public static @Nullable RealService postgres() {
        return of("postgres", "postgres.pid");
    }

    private static @Nullable RealService of(String name, String pidFile) {
        String folder = System.getProperty("trendloom-test.services", "");
        return folder.isEmpty() ? null : new RealService(name, Path.of(folder), pidFile);
    }

    /** Ends it by SIGKILL. */
    public void kill() {
        ProcessHandle process = process();
        process.destroyForcibly();
        process.onExit().orTimeout(END_SECONDS, TimeUnit.SECONDS).join();
    }

    private ProcessHandle process() {
        try {
            long pid = Long.parseLong(Files.readString(folder.resolve(pidFile)).strip());
            return ProcessHandle.of(pid).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("The pid of %s cannot be read.".formatted(name), e);
        }
    }

    /** Starts it on its port and its data; it may not answer yet. */
    public void startAgain() throws InterruptedException {
        try {
            int status = new ProcessBuilder(SCRIPT.toString(), "again", folder.toString(), name)
                    .inheritIO()
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new PartException("The service %s of %s could not be started again.".formatted(name, folder));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The script (%s) cannot be run.".formatted(SCRIPT), e);
        }
    }
}
