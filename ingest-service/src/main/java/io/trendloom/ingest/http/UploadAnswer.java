package io.trendloom.ingest.http;

import io.trendloom.ingest.door.Door;
import io.trendloom.ingest.door.Submission;
import io.trendloom.ingest.row.RowResult;
import io.trendloom.platform.http.ProblemException;
import io.trendloom.preparation.format.RowFormat;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores an upload part by part, the next one while the one before is still being committed, and writes the results of
 * each as it is durable. The first part is answered before anything is written, so that its failure is a status.
 */
final class UploadAnswer implements StreamingOutput {
    private static final Logger LOG = LoggerFactory.getLogger(UploadAnswer.class);
    private static final int PARTS_IN_FLIGHT = 2;

    private final Door door;
    private final Upload upload;
    private final Bounds bounds;
    private final boolean rejectedOnly;
    private final BooleanSupplier congested;
    private final Deque<CompletableFuture<List<RowResult>>> inFlight = new ArrayDeque<>();
    private List<RowResult> answered = List.of();
    private boolean begun;

    /**
     * @param congested whether the client does not read what is written
     */
    UploadAnswer(Door door, Upload upload, Bounds bounds, boolean rejectedOnly, BooleanSupplier congested) {
        this.congested = congested;
        this.door = door;
        this.upload = upload;
        this.bounds = bounds;
        this.rejectedOnly = rejectedOnly;
    }

    /** Most rows and bytes of a part, and how long the first one waits for room. */
    record Bounds(int rows, long bytes, Duration roomWait) {}

    /** Stores the first part. */
    UploadAnswer begin() throws IOException {
        boolean more = true;
        while (more && inFlight.size() < PARTS_IN_FLIGHT) {
            more = submitNext();
        }
        CompletableFuture<List<RowResult>> first = inFlight.poll();
        answered = first == null ? List.of() : await(first);
        return this;
    }

    private boolean submitNext() throws IOException {
        Submission part = upload.next(bounds.rows(), bounds.bytes());
        if (part == null) {
            return false;
        }
        try {
            inFlight.add(handedIn(part));
            return true;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Only before the first part may the whole upload be sent away; later ones wait. */
    private CompletableFuture<List<RowResult>> handedIn(Submission part) throws InterruptedException {
        CompletableFuture<List<RowResult>> answer = begun ? door.submit(part) : door.offer(part, bounds.roomWait());
        if (answer == null) {
            throw new ProblemException(Problems.busy());
        }
        begun = true;
        return answer;
    }

    @Override
    public void write(OutputStream body) throws IOException {
        boolean lines = upload.format() != RowFormat.JSON;
        try (upload;
                SpillingOutput out = new SpillingOutput(body, congested);
                ResultStream results = new ResultStream(out, lines, rejectedOnly)) {
            results.write(answered);
            answered = List.of();
            String broken = rest(results);
            if (broken == null) {
                results.summary();
            } else {
                results.problem(broken);
            }
        }
    }

    /** Stores what is left; answers why it could not, if so. */
    private @Nullable String rest(ResultStream results) throws IOException {
        try {
            boolean more = true;
            while (more || !inFlight.isEmpty()) {
                more = more && submitNext();
                if (!more || inFlight.size() >= PARTS_IN_FLIGHT) {
                    CompletableFuture<List<RowResult>> next = inFlight.poll();
                    results.write(next == null ? List.of() : await(next));
                }
            }
            return null;
        } catch (ProblemException e) {
            return e.problem().detail();
        }
    }

    private static List<RowResult> await(CompletableFuture<List<RowResult>> answer) throws IOException {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (ExecutionException e) {
            LOG.error("Rows could not be stored.", e.getCause());
            throw new ProblemException(Problems.unavailable());
        }
    }

    private static InterruptedIOException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        InterruptedIOException stopped = new InterruptedIOException("The service is stopping.");
        stopped.initCause(e);
        return stopped;
    }
}
