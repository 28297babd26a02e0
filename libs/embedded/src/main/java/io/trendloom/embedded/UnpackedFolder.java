package io.trendloom.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder in the cache that is filled once, whole or not at all, however many processes ask for it. */
final class UnpackedFolder {
    private UnpackedFolder() {}

    @FunctionalInterface
    interface Filler {
        void fill(Path folder) throws IOException;
    }

    static synchronized Path in(Path cache, String name, Filler filler) {
        Path folder = cache.resolve(name);
        try {
            Files.createDirectories(cache);
            try (FileChannel channel = FileChannel.open(
                            cache.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (lock.isValid() && !Files.exists(folder)) {
                    fill(cache.resolve(name + ".new"), folder, filler);
                }
            }
            return folder;
        } catch (IOException e) {
            throw new PartException(
                    "The folder (%s) cannot be unpacked: %s. Maybe the disk is full.".formatted(folder, e.getMessage()),
                    e);
        }
    }

    private static void fill(Path half, Path folder, Filler filler) throws IOException {
        deleteRecursively(half);
        Files.createDirectories(half);
        filler.fill(half);
        Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    static void deleteRecursively(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> found = Files.walk(folder)) {
            deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
