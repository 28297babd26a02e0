package io.trendloom.forecast.champion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.Startup;
import io.trendloom.contract.Json;
import io.trendloom.contract.ObjectRef;
import io.trendloom.forecasting.artifact.Bundle;
import io.trendloom.forecasting.artifact.BundleFile;
import io.trendloom.platform.signing.Signatures;
import io.trendloom.platform.store.ObjectStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Copies of signed bundles in the data directory, a folder each; files that are there and right are not fetched again.
 * Without trusted keys the worker does not start.
 */
@Startup
@ApplicationScoped
class BundleFiles {
    private final ObjectStore store;
    private final Signatures signatures;
    private final Path folder;

    BundleFiles(
            ObjectStore store, Signatures signatures, @ConfigProperty(name = "trendloom.data-dir") Path dataDirectory) {
        this.store = store;
        this.signatures = signatures;
        this.folder = dataDirectory.resolve("models");
    }

    /**
     * The folder that holds the bundle of a promoted model, and nothing else.
     *
     * @throws io.trendloom.platform.signing.UntrustedObjectException if no trusted key has signed the manifest
     */
    Path fetch(Promotion promotion) throws IOException {
        ObjectRef manifest = promotion.manifest();
        requirePlace(promotion);
        signatures.require(manifest);
        Path target = folder.resolve(manifest.sha256());
        Files.createDirectories(target);
        byte[] body = store.get(manifest);
        List<ObjectRef> refs = refs(manifest, body);
        for (ObjectRef ref : refs) {
            store.download(ref, target);
        }
        Set<String> wanted = refs.stream().map(ref -> name(ref.key())).collect(Collectors.toSet());
        wanted.add(Bundle.MANIFEST);
        sweep(target, wanted);
        Files.write(target.resolve(Bundle.MANIFEST), body);
        return target;
    }

    /** Takes away the folders of all bundles but these. */
    void keepOnly(List<ObjectRef> manifests) throws IOException {
        Set<String> kept = manifests.stream().map(ObjectRef::sha256).collect(Collectors.toSet());
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> there = Files.list(folder)) {
            for (Path bundle : there.filter(
                            path -> !kept.contains(path.getFileName().toString()))
                    .toList()) {
                sweep(bundle, Set.of());
                Files.delete(bundle);
            }
        }
    }

    /** A signature holds for a place in the store, and the place for a model: nothing passes for another's model. */
    private static void requirePlace(Promotion promotion) {
        String expected = "models/%s/%s".formatted(promotion.modelId(), Bundle.MANIFEST);
        if (!promotion.manifest().key().equals(expected) || promotion.manifest().size() > Bundle.LARGEST_MANIFEST) {
            throw new IllegalArgumentException(
                    "The manifest (%s, %d bytes) of the model %s must be %s with at most %d bytes."
                            .formatted(
                                    promotion.manifest().key(),
                                    promotion.manifest().size(),
                                    promotion.modelId(),
                                    expected,
                                    Bundle.LARGEST_MANIFEST));
        }
    }

    private static List<ObjectRef> refs(ObjectRef manifest, byte[] body) {
        String prefix = manifest.key()
                .substring(0, manifest.key().length() - name(manifest.key()).length());
        List<ObjectRef> refs = new ArrayList<>();
        for (JsonNode node : json(manifest, body).path("files")) {
            BundleFile file = new BundleFile(
                    node.path("name").asText(),
                    node.path("size").asLong(-1),
                    node.path("sha256").asText());
            refs.add(new ObjectRef(manifest.bucket(), prefix + file.name(), file.sha256(), file.size(), 0));
        }
        return refs;
    }

    private static JsonNode json(ObjectRef manifest, byte[] body) {
        try {
            return Json.mapper().readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The manifest %s is not JSON.".formatted(manifest.key()), e);
        } catch (IOException e) {
            throw new IllegalStateException("Memory does not fail.", e);
        }
    }

    /** Takes away what a fetch left that was cut off. */
    private static void sweep(Path target, Set<String> wanted) throws IOException {
        try (Stream<Path> there = Files.list(target)) {
            for (Path file : there.toList()) {
                if (!wanted.contains(file.getFileName().toString())) {
                    Files.delete(file);
                }
            }
        }
    }

    private static String name(String key) {
        return key.substring(key.lastIndexOf('/') + 1);
    }
}
