package io.trendloom.train.registry;

import com.fasterxml.jackson.databind.JsonNode;
import io.trendloom.contract.ObjectRef;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An artifact that lies in the store and is to be registered.
 *
 * @param kind what sort of model it is, say {@code lstm}
 * @param cutoff last day of the data that it learned from
 * @param manifestRef where its {@code manifest.json} is
 * @param verdict against the champion of its time; null where there was none
 */
public record RegisteredArtifact(
        String modelId,
        String kind,
        String trainingId,
        LocalDate cutoff,
        ObjectRef manifestRef,
        JsonNode manifest,
        JsonNode metrics,
        @Nullable String verdict) {}
