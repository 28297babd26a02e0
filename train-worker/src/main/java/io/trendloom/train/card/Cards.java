package io.trendloom.train.card;

import com.fasterxml.jackson.databind.JsonNode;
import io.trendloom.contract.Json;
import io.trendloom.contract.ObjectRef;
import io.trendloom.forecasting.artifact.Bundle;
import io.trendloom.platform.store.ObjectStore;
import io.trendloom.train.registry.Model;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Cards of registered models. */
@Singleton
public class Cards {
    private final ObjectStore store;

    Cards(ObjectStore store) {
        this.store = store;
    }

    /** The card, from the manifest as registered and the pipeline that it names. */
    public String of(Model model) {
        ObjectRef manifest = model.manifestRef();
        String folder = manifest.key().substring(0, manifest.key().length() - Bundle.MANIFEST.length());
        JsonNode named = ModelCard.stream(model.manifest().path("files"))
                .filter(file -> ModelCard.text(file, "name").equals(Bundle.PIPELINE))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The manifest of the model %s must name %s.".formatted(model.id(), Bundle.PIPELINE)));
        byte[] pipeline = store.get(new ObjectRef(
                manifest.bucket(),
                folder + Bundle.PIPELINE,
                ModelCard.text(named, "sha256"),
                named.path("size").asLong(),
                0));
        try {
            return ModelCard.of(model.manifest(), Json.mapper().readTree(pipeline));
        } catch (IOException e) {
            throw new UncheckedIOException("The pipeline of the model %s cannot be read.".formatted(model.id()), e);
        }
    }
}
