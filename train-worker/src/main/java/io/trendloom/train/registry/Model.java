package io.trendloom.train.registry;

import com.fasterxml.jackson.databind.JsonNode;
import io.trendloom.contract.Json;
import io.trendloom.contract.ObjectRef;
import io.trendloom.forecasting.trend.TrendRule;
import io.trendloom.train.persistence.JsonNodeColumn;
import io.trendloom.train.persistence.ObjectRefColumn;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A model that was fitted, evaluated and written down. It does not change. */
@Entity
@Table(name = "model")
public class Model {
    @Id
    private String id;

    private String kind;

    private String trainingId;

    private LocalDate cutoff;

    private Instant createdAt;

    @Convert(converter = ObjectRefColumn.class)
    private ObjectRef manifestRef;

    @Convert(converter = JsonNodeColumn.class)
    private JsonNode manifest;

    @Convert(converter = JsonNodeColumn.class)
    private JsonNode metrics;

    private @Nullable String verdict;

    @SuppressWarnings("NullAway.Init")
    protected Model() {}

    Model(RegisteredArtifact artifact, Instant createdAt) {
        this.id = artifact.modelId();
        this.kind = artifact.kind();
        this.trainingId = artifact.trainingId();
        this.cutoff = artifact.cutoff();
        this.manifestRef = artifact.manifestRef();
        this.manifest = artifact.manifest();
        this.metrics = artifact.metrics();
        this.verdict = artifact.verdict();
        this.createdAt = createdAt;
    }

    public String id() {
        return id;
    }

    /** What sort of model it is, say {@code lstm}. */
    public String kind() {
        return kind;
    }

    public String trainingId() {
        return trainingId;
    }

    /** The rule that told its trend classes from sales. */
    public TrendRule trendRule() {
        JsonNode rule = manifest.path("trendRule");
        return rule.isMissingNode() ? TrendRule.R : Json.mapper().convertValue(rule, TrendRule.class);
    }

    /** Last day of the data that it learned from. */
    public LocalDate cutoff() {
        return cutoff;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Where the artifact's {@code manifest.json} is. */
    public ObjectRef manifestRef() {
        return manifestRef;
    }

    public JsonNode manifest() {
        return manifest;
    }

    public JsonNode metrics() {
        return metrics;
    }

    /** Against the champion of its time; null for a baseline that had none before it. */
    public @Nullable String verdict() {
        return verdict;
    }
}
