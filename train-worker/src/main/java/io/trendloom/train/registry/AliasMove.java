package io.trendloom.train.registry;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** An alias was pointed at a model. An alias points where its highest version does. */
@Entity
@Table(name = "alias_move")
@IdClass(AliasMove.Key.class)
public class AliasMove {
    @Id
    private String alias;

    @Id
    private long version;

    private String modelId;

    private String policy;

    private Instant movedAt;

    private long previousVersion;

    @SuppressWarnings("NullAway.Init")
    protected AliasMove() {}

    AliasMove(Key key, String modelId, String policy, Instant movedAt, long previousVersion) {
        this.alias = key.alias();
        this.version = key.version();
        this.modelId = modelId;
        this.policy = policy;
        this.movedAt = movedAt;
        this.previousVersion = previousVersion;
    }

    /** Grows by one with each move, from 1. */
    public long version() {
        return version;
    }

    public String modelId() {
        return modelId;
    }

    /** Why it was moved: {@code first}, {@code gate}, {@code bootstrap} or {@code operator}. */
    public String policy() {
        return policy;
    }

    public Instant movedAt() {
        return movedAt;
    }

    /** The version to which a rollback returns; 0 where there is none. */
    public long previousVersion() {
        return previousVersion;
    }

    /** Which move of which alias. */
    public record Key(String alias, long version) {}
}
