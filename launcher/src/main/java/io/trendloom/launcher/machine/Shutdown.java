package io.trendloom.launcher.machine;

import io.trendloom.embedded.Part;
import io.trendloom.embedded.PartException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/** Stops parts to the last one, also when the caller is interrupted meanwhile: a second Ctrl-C leaves no part behind. */
final class Shutdown {
    private final List<Part> workers;
    private final List<Part> servers;
    private final Consumer<String> notes;

    /** Workers are stopped together, then the servers in the opposite order of their start. */
    Shutdown(List<Part> workers, List<Part> servers, Consumer<String> notes) {
        this.workers = List.copyOf(workers);
        this.servers = List.copyOf(servers);
        this.notes = notes;
    }

    /** Returns when every part has ended or refused to; an interrupt that came meanwhile stays set. */
    void run(Supervisor supervisor) {
        FutureTask<Void> stopping = new FutureTask<>(() -> {
            supervisor.stop();
            stopTogether(workers);
            for (Part server : servers.reversed()) {
                stop(server);
            }
            return null;
        });
        Thread.ofPlatform().name("shutdown").start(stopping);
        awaitWhateverComes(stopping);
    }

    private static void awaitWhateverComes(FutureTask<Void> stopping) {
        boolean interrupted = false;
        while (!stopping.isDone()) {
            try {
                stopping.get();
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (ExecutionException e) {
                throw new PartException("The parts cannot be stopped: %s".formatted(e.getCause()), e);
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void stopTogether(List<Part> parts) throws InterruptedException {
        List<Thread> stopping = parts.stream()
                .map(part -> Thread.ofPlatform().start(() -> stop(part)))
                .toList();
        for (Thread thread : stopping) {
            thread.join();
        }
    }

    private void stop(Part part) {
        try {
            part.stop();
        } catch (PartException failed) {
            notes.accept(String.valueOf(failed.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
