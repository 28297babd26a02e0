package io.trendloom.train.fit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where a training keeps its files until it is over: checkpoints, event files, and the bundles that it makes. */
final class WorkFolder {
    private final Path folder;

    WorkFolder(Path folder) {
        this.folder = folder;
    }

    /** Holds the checkpoints of a network that is as {@code network} says. */
    Path checkpoints(String network) throws IOException {
        return Files.createDirectories(folder.resolve("checkpoints-" + Integer.toHexString(network.hashCode())));
    }

    Path events() throws IOException {
        return Files.createDirectories(folder.resolve("events"));
    }

    /** A folder by this name, without anything in it. */
    Path empty(String name) throws IOException {
        Path empty = folder.resolve(name);
        delete(empty);
        return Files.createDirectories(empty);
    }

    void delete() throws IOException {
        delete(folder);
    }

    private static void delete(Path path) throws IOException {
        if (Files.exists(path)) {
            List<Path> deepestFirst;
            try (Stream<Path> all = Files.walk(path)) {
                deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path one : deepestFirst) {
                Files.delete(one);
            }
        }
    }
}
