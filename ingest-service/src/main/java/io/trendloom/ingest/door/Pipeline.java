package io.trendloom.ingest.door;

import io.trendloom.contract.Kind;
import io.trendloom.ingest.door.Submission.Ticket;
import io.trendloom.ingest.row.RowResult;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prepares one group while the one before is committed; the order stays. */
final class Pipeline implements AutoCloseable {
    private static final int WAITING = 1;

    private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);

    private final GroupPreparation preparation;
    private final PatientCommit commit;
    private final Patience patience;
    private final DoorListener listener;
    private final Stage<Job> preparing = new Stage<>("door-prepare", WAITING, this::prepare);
    private final Stage<Job> committing = new Stage<>("door-commit", WAITING, this::commit);

    private List<Ticket> mayBeRates = List.of();

    Pipeline(GroupPreparation preparation, GroupCommit commit, Patience patience, DoorListener listener) {
        this.preparation = preparation;
        this.commit = new PatientCommit(commit, patience);
        this.patience = patience;
        this.listener = listener;
    }

    void start() {
        committing.start();
        preparing.start();
    }

    void put(Job job) throws InterruptedException {
        preparing.put(job);
    }

    private void prepare(Job job) throws InterruptedException {
        try {
            if (job instanceof Job.Storing storing) {
                awaitRates();
                storing.prepared(patience.call(() -> preparation.prepare(storing.group())));
                mayBeRates =
                        storing.group().kind() == Kind.SIGNALS ? storing.group().tickets() : List.of();
            }
        } catch (InterruptedException e) {
            job.fail(e);
            throw e;
        } catch (Exception e) {
            job.fail(e);
            return;
        }
        committing.put(job);
    }

    /** Prices are converted by the rates that came before them, so that these must be stored. */
    private void awaitRates() throws InterruptedException {
        for (Ticket ticket : mayBeRates) {
            try {
                ticket.answer().get();
            } catch (ExecutionException failed) {
                LOG.debug("Signals were not stored; their senders hear of it.", failed);
            }
        }
        mayBeRates = List.of();
    }

    private void commit(Job job) throws InterruptedException {
        switch (job) {
            case Job.Errand<?> errand -> errand.run(patience);
            case Job.Storing storing -> store(storing);
        }
    }

    private void store(Job.Storing storing) throws InterruptedException {
        PreparedGroup prepared = storing.prepared();
        if (prepared == null) {
            throw new IllegalStateException("A group is prepared before it is committed.");
        }
        try {
            List<RowResult> results = commit.commit(prepared);
            Duration took = Duration.ofNanos(System.nanoTime() - storing.began());
            listener.committed(storing.group().kind(), results, took);
            answer(storing.group(), results);
        } catch (InterruptedException e) {
            storing.fail(e);
            throw e;
        } catch (Exception e) {
            storing.fail(e);
        }
    }

    private static void answer(Group group, List<RowResult> results) {
        int from = 0;
        for (Ticket ticket : group.tickets()) {
            int to = from + ticket.rows();
            ticket.answer().complete(List.copyOf(results.subList(from, to)));
            from = to;
        }
    }

    @Override
    public void close() throws InterruptedException {
        preparing.close();
        committing.close();
    }
}
