package io.trendloom.ingest.door;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What goes through the pipeline, in order. */
sealed interface Job {

    /** Tells whoever waits that it will not happen. */
    void fail(Exception failure);

    /** A group to be stored. */
    final class Storing implements Job {
        private final Group group;
        private final long began = System.nanoTime();
        private @Nullable PreparedGroup prepared;

        Storing(Group group) {
            this.group = group;
        }

        Group group() {
            return group;
        }

        long began() {
            return began;
        }

        @Nullable PreparedGroup prepared() {
            return prepared;
        }

        void prepared(PreparedGroup ready) {
            prepared = ready;
        }

        @Override
        public void fail(Exception failure) {
            group.tickets().forEach(ticket -> ticket.answer().completeExceptionally(failure));
        }
    }

    /** Something that is done between groups. */
    record Errand<T>(Callable<T> work, CompletableFuture<T> answer) implements Job {
        void run(Patience patience) throws InterruptedException {
            try {
                answer.complete(patience.call(work));
            } catch (InterruptedException e) {
                answer.completeExceptionally(e);
                throw e;
            } catch (Exception e) {
                answer.completeExceptionally(e);
            }
        }

        @Override
        public void fail(Exception failure) {
            answer.completeExceptionally(failure);
        }
    }
}
