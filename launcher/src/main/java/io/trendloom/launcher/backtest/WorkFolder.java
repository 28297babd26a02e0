package io.trendloom.launcher.backtest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder that is gone when the work is done. */
record WorkFolder(Path path) implements AutoCloseable {
    static WorkFolder create() throws IOException {
        return new WorkFolder(Files.createTempDirectory("trendloom-backtest"));
    }

    @Override
    public void close() throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> found = Files.walk(path)) {
            deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : deepestFirst) {
            Files.delete(each);
        }
    }
}
