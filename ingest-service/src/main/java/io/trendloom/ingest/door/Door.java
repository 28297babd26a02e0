package io.trendloom.ingest.door;

import io.trendloom.ingest.batch.Batches;
import io.trendloom.ingest.calendar.ShopCalendar;
import io.trendloom.ingest.door.Submission.Ticket;
import io.trendloom.ingest.pseudonym.Pseudonyms;
import io.trendloom.ingest.rates.StoredRates;
import io.trendloom.ingest.raw.DoorObjects;
import io.trendloom.ingest.row.RowResult;
import io.trendloom.platform.messaging.Pause;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes rows in, groups what comes close together, and answers when it is durable. Three steps follow each other, each on
 * its own thread and in order: assembling, preparing (masking, raw objects, cleaning), committing.
 */
public final class Door implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    private static final long LAST_WORDS_SECONDS = 5;
    private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final int inFlightBytes;
    private final Semaphore free;
    private final GroupAssembler assembler;
    private final Pipeline pipeline;
    private final DoorListener listener;
    private final LinkedBlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private final Set<CompletableFuture<?>> unanswered = ConcurrentHashMap.newKeySet();
    private final Thread assembling =
            Thread.ofPlatform().name("door-assemble").daemon().unstarted(this::assemble);

    public Door(DoorSettings settings, Parts parts, DoorListener listener) {
        this.inFlightBytes = settings.inFlightBytes();
        this.free = new Semaphore(inFlightBytes, true);
        this.assembler = new GroupAssembler(settings.groupRows(), settings.linger());
        this.listener = listener;
        this.pipeline = new Pipeline(
                new GroupPreparation(parts.pseudonyms(), parts.objects(), parts.rates(), parts.shopClock()),
                new GroupCommit(parts.database(), parts.calendar(), parts.batches(), parts.objects()),
                new Patience(settings.patience(), Pause.SLEEP),
                listener);
    }

    /**
     * What the door works with.
     *
     * @param shopClock in the shop's time zone
     */
    public record Parts(
            DataSource database,
            Pseudonyms pseudonyms,
            DoorObjects objects,
            Batches batches,
            ShopCalendar calendar,
            StoredRates rates,
            Clock shopClock) {}

    public Door start() {
        pipeline.start();
        assembling.start();
        return this;
    }

    /** Hands rows in; waits outside while too much is on its way. The answer comes when the rows are durable. */
    public CompletableFuture<List<RowResult>> submit(Submission submission) throws InterruptedException {
        int weight = weight(submission);
        free.acquire(weight);
        return taken(submission, weight);
    }

    /** Hands rows in as {@link #submit} does; null if there was no room in time. */
    public @Nullable CompletableFuture<List<RowResult>> offer(Submission submission, Duration patience)
            throws InterruptedException {
        int weight = weight(submission);
        return free.tryAcquire(weight, patience.toNanos(), TimeUnit.NANOSECONDS) ? taken(submission, weight) : null;
    }

    private int weight(Submission submission) {
        return Math.clamp(submission.weight(), 1, inFlightBytes);
    }

    private CompletableFuture<List<RowResult>> taken(Submission submission, int weight) {
        listener.arrived(submission.kind());
        Ticket ticket = new Ticket(submission, awaited());
        CompletableFuture<List<RowResult>> answer = ticket.answer().whenComplete((results, failure) -> {
            free.release(weight);
            listener.settled(submission.kind());
        });
        arrivals.add(new Arrival(ticket, null));
        return answer;
    }

    /** Does something once all that was handed in before is durable. */
    public <T> CompletableFuture<T> afterwards(Callable<T> work) {
        Job.Errand<T> errand = new Job.Errand<>(work, awaited());
        arrivals.add(new Arrival(null, errand));
        return errand.answer();
    }

    private <T> CompletableFuture<T> awaited() {
        CompletableFuture<T> answer = new CompletableFuture<>();
        unanswered.add(answer);
        answer.whenComplete((result, failure) -> unanswered.remove(answer));
        return answer;
    }

    private void assemble() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                long wait = assembler.nanosUntilDue(System.nanoTime(), IDLE_NANOS);
                Arrival arrival = arrivals.poll(wait, TimeUnit.NANOSECONDS);
                if (arrival != null) {
                    take(arrival);
                }
                pass(assembler.due(System.nanoTime()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(Arrival arrival) throws InterruptedException {
        if (arrival.rows() != null) {
            pass(assembler.add(arrival.rows(), System.nanoTime()));
        }
        if (arrival.errand() != null) {
            pass(assembler.all());
            pipeline.put(arrival.errand());
        }
    }

    private void pass(List<Group> groups) throws InterruptedException {
        for (Group group : groups) {
            pipeline.put(new Job.Storing(group));
        }
    }

    /** Stops when what was handed in is durable, or after a while; the rest is answered with a failure. */
    @Override
    public void close() throws InterruptedException {
        if (assembling.isAlive()) {
            finish();
        }
        assembling.interrupt();
        assembling.join(Duration.ofSeconds(5));
        pipeline.close();
        Exception stopped = new IllegalStateException("The door is closed.");
        List.copyOf(unanswered).forEach(answer -> answer.completeExceptionally(stopped));
    }

    private void finish() throws InterruptedException {
        try {
            afterwards(() -> true).get(LAST_WORDS_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("Rows that are on their way are given up: {}", e.toString());
        }
    }

    /** What is handed in: rows, or an errand. */
    private record Arrival(@Nullable Ticket rows, Job.@Nullable Errand<?> errand) {}
}
