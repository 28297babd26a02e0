package io.trendloom.launcher.api;

import java.time.Duration;

/** Asks a worker again that does not answer for a while, since one that was killed comes back by itself. */
public final class Patience {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private long silentSince = -1;

    /** A question to a worker. */
    @FunctionalInterface
    public interface Question<T> {
        T ask() throws InterruptedException;
    }

    /** The answer; after two minutes of silence, the failure. */
    public <T> T ask(Question<T> question) throws InterruptedException {
        while (true) {
            try {
                T answer = question.ask();
                silentSince = -1;
                return answer;
            } catch (UnreachableException away) {
                giveUp(away);
            } catch (RefusedException refused) {
                if (!refused.isPassing()) {
                    throw refused;
                }
                giveUp(refused);
            }
            Thread.sleep(PAUSE);
        }
    }

    private void giveUp(RuntimeException failure) {
        long now = System.nanoTime();
        if (silentSince < 0) {
            silentSince = now;
        } else if (now - silentSince > LIMIT.toNanos()) {
            throw failure;
        }
    }
}
