package io.trendloom.train.fit;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.Startup;
import io.trendloom.contract.Json;
import io.trendloom.contract.ObjectRef;
import io.trendloom.forecasting.artifact.Bundle;
import io.trendloom.forecasting.artifact.BundleFile;
import io.trendloom.platform.signing.ObjectSigner;
import io.trendloom.platform.signing.Signatures;
import io.trendloom.platform.store.ObjectStore;
import io.trendloom.train.card.ModelCard;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Bundles in the object store, under {@code models/<model id>/}. Without its keys the worker does not start. */
@Startup
@Singleton
class Artifacts {
    private static final String CARD = "card.md";

    private final ObjectStore store;
    private final ObjectSigner signer;
    private final Signatures signatures;

    Artifacts(ObjectStore store, ObjectSigner signer, Signatures signatures) {
        this.store = store;
        this.signer = signer;
        this.signatures = signatures;
    }

    /** Uploads a bundle and its card, and signs it; the manifest before its signature, after what it names. */
    ObjectRef upload(Bundle bundle) throws IOException {
        String folder = "models/%s/".formatted(bundle.manifest().provenance().modelId());
        for (BundleFile file : bundle.manifest().files()) {
            store.putFile(folder + file.name(), bundle.file(file.name()));
        }
        String card = ModelCard.of(
                Json.mapper().readTree(bundle.file(Bundle.MANIFEST).toFile()),
                Json.mapper().readTree(bundle.file(Bundle.PIPELINE).toFile()));
        store.put(folder + CARD, card.getBytes(StandardCharsets.UTF_8), 0);
        ObjectRef manifest = store.putFile(folder + Bundle.MANIFEST, bundle.file(Bundle.MANIFEST));
        signer.sign(manifest);
        return manifest;
    }

    /**
     * Downloads and verifies the bundle that a manifest names.
     *
     * @throws io.trendloom.platform.signing.UntrustedObjectException if no trusted key has signed it
     */
    Bundle download(ObjectRef manifest, Path folder) throws IOException {
        signatures.require(manifest);
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
