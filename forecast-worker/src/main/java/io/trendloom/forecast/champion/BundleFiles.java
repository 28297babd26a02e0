package io.trendloom.forecast.champion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.trendloom.contract.Json;
import io.trendloom.contract.ObjectRef;
import io.trendloom.forecasting.artifact.Bundle;
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

/** Copies of bundles in the data directory, a folder each; files that are there and right are not fetched again. */
@ApplicationScoped
class BundleFiles {
    private final ObjectStore store;
    private final Path folder;

    BundleFiles(ObjectStore store, @ConfigProperty(name = "trendloom.data-dir") Path dataDirectory) {
        this.store = store;
        this.folder = dataDirectory.resolve("models");
    }

    /** The folder that holds the bundle of a manifest, and nothing else. */
    Path fetch(ObjectRef manifest) throws IOException {
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

    private static List<ObjectRef> refs(ObjectRef manifest, byte[] body) {
        String prefix = manifest.key()
                .substring(0, manifest.key().length() - name(manifest.key()).length());
        List<ObjectRef> refs = new ArrayList<>();
        for (JsonNode file : json(manifest, body).path("files")) {
            refs.add(new ObjectRef(
                    manifest.bucket(),
                    prefix + file.path("name").asText(),
                    file.path("sha256").asText(),
                    file.path("size").asLong(),
                    0));
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
