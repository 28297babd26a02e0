package io.trendloom.train.training;

import com.fasterxml.jackson.databind.JsonNode;
import io.trendloom.contract.ObjectRef;
import io.trendloom.train.persistence.JsonNodeColumn;
import io.trendloom.train.persistence.ObjectRefColumn;
import io.trendloom.train.persistence.SettingsColumn;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One training: what was asked for, how far it is and what became of it. While it runs, only the holder of the lease
 * with the newest fencing token writes to it.
 */
@Entity
@Table(name = "training")
public class Training {
    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    private TrainingState state = TrainingState.QUEUED;

    @Convert(converter = ObjectRefColumn.class)
    private ObjectRef snapshot;

    @Convert(converter = SettingsColumn.class)
    private Map<String, String> settings;

    private Instant createdAt;

    private @Nullable Instant finishedAt;

    private boolean cancelRequested;

    @Column(insertable = false, updatable = false)
    private long fencingToken;

    @Embedded
    private Progress progress;

    @Convert(converter = ObjectRefColumn.class)
    private @Nullable ObjectRef checkpoint;

    private @Nullable String modelId;

    private @Nullable String verdict;

    @Convert(converter = JsonNodeColumn.class)
    private @Nullable JsonNode report;

    private @Nullable String error;

    @Column(insertable = false, updatable = false)
    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected Training() {}

    /** A training that was asked for. */
    public Training(String id, ObjectRef snapshot, TrainingSettings settings, Instant createdAt) {
        this.id = id;
        this.snapshot = snapshot;
        this.settings = settings.given();
        this.createdAt = createdAt;
        this.progress = Progress.none(settings.epochs());
    }

    /** Asks the worker that runs it to stop; one that nobody has begun ends at once. */
    public void cancel(Instant now) {
        if (state == TrainingState.QUEUED && fencingToken == 0) {
            finish(TrainingState.CANCELLED, now);
        } else if (!state.isFinal()) {
            cancelRequested = true;
        }
    }

    void requireLease(Lease lease) {
        if (fencingToken != lease.fencingToken() || state.isFinal()) {
            throw new LeaseLostException(lease);
        }
    }

    void waitForVectors() {
        state = TrainingState.WAITING;
    }

    void run() {
        state = TrainingState.RUNNING;
    }

    void progressed(Progress now) {
        progress = now;
    }

    void epochEnded(Progress now) {
        progress = now;
        report = EpochsSoFar.plus(report, now);
    }

    void checkpointed(ObjectRef newest) {
        checkpoint = newest;
    }

    void succeed(Outcome outcome, Instant now) {
        modelId = outcome.modelId();
        verdict = outcome.verdict();
        report = outcome.report();
        finish(TrainingState.SUCCEEDED, now);
    }

    void fail(String why, Instant now) {
        error = why;
        finish(TrainingState.FAILED, now);
    }

    void stopAsAsked(Instant now) {
        finish(TrainingState.CANCELLED, now);
    }

    private void finish(TrainingState end, Instant now) {
        state = end;
        finishedAt = now;
        checkpoint = null;
    }

    public String id() {
        return id;
    }

    public TrainingState state() {
        return state;
    }

    public ObjectRef snapshot() {
        return snapshot;
    }

    public Map<String, String> settings() {
        return settings;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant finishedAt() {
        return finishedAt;
    }

    public boolean isCancelRequested() {
        return cancelRequested;
    }

    public Progress progress() {
        return progress;
    }

    /** The newest checkpoint in the store, while the training is not over. */
    public @Nullable ObjectRef checkpoint() {
        return checkpoint;
    }

    public @Nullable String modelId() {
        return modelId;
    }

    public @Nullable String verdict() {
        return verdict;
    }

    /** What it led to; until then what each epoch came to. */
    public @Nullable JsonNode report() {
        return report;
    }

    public @Nullable String error() {
        return error;
    }

    /** Why the worker itself asked for it; null where somebody else did. */
    public @Nullable String reason() {
        return reason;
    }
}
