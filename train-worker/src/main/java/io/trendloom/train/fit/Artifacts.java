package io.trendloom.train.fit;

import com.fasterxml.jackson.databind.JsonNode;
import io.trendloom.contract.Json;
import io.trendloom.contract.ObjectRef;
import io.trendloom.forecasting.artifact.Bundle;
import io.trendloom.forecasting.artifact.BundleFile;
import io.trendloom.platform.store.ObjectStore;
import io.trendloom.train.card.ModelCard;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Bundles in the object store, under {@code models/<model id>/}. */
@Singleton
class Artifacts {
    private static final String CARD = "card.md";

    private final ObjectStore store;

    Artifacts(ObjectStore store) {
        this.store = store;
    }

    /** Uploads a bundle and its card; the manifest last, so that what it names is there. */
    ObjectRef upload(Bundle bundle) throws IOException {
        String folder = "models/%s/".formatted(bundle.manifest().provenance().modelId());
        for (BundleFile file : bundle.manifest().files()) {
            store.putFile(folder + file.name(), bundle.file(file.name()));
        }
        String card = ModelCard.of(
                Json.mapper().readTree(bundle.file(Bundle.MANIFEST).toFile()),
                Json.mapper().readTree(bundle.file(Bundle.PIPELINE).toFile()));
        store.put(folder + CARD, card.getBytes(StandardCharsets.UTF_8), 0);
        return store.putFile(folder + Bundle.MANIFEST, bundle.file(Bundle.MANIFEST));
    }

    /** Downloads and verifies the bundle that a manifest names. */
    Bundle download(ObjectRef manifest, Path folder) throws IOException {
        Path local = store.download(manifest, folder);
        String prefix = manifest.key().substring(0, manifest.key().length() - Bundle.MANIFEST.length());
        for (JsonNode file : Json.mapper().readTree(local.toFile()).path("files")) {
            store.download(
                    new ObjectRef(
                            manifest.bucket(),
                            prefix + file.path("name").asText(),
                            file.path("sha256").asText(),
                            file.path("size").asLong(),
                            0),
                    folder);
        }
        return Bundle.open(folder);
    }
}
