package io.trendloom.forecasting.boosting;

import io.github.metarank.lightgbm4j.LGBMBooster;
import io.trendloom.forecasting.forecast.CannotLearnException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * LightGBM's native library, loaded from a folder of this process alone. By itself it is unpacked to one path for all
 * processes of a machine, and a second process would write over the code that the first one runs.
 */
final class NativeLightGbm {
    private static final String TEMPORARY = "java.io.tmpdir";

    private static boolean loaded;

    private NativeLightGbm() {}

    /** Loads the library unless it is loaded. */
    static synchronized void load() {
        if (loaded) {
            return;
        }
        String shared = System.getProperty(TEMPORARY);
        try {
            Path own = Files.createTempDirectory("trendloom-lightgbm");
            System.setProperty(TEMPORARY, own.toString());
            loadNative();
            delete(own);
        } catch (IOException e) {
            throw new UncheckedIOException("LightGBM's library could not be unpacked in " + shared, e);
        } finally {
            System.setProperty(TEMPORARY, shared);
        }
        loaded = true;
    }

    private static void loadNative() throws IOException {
        try {
            LGBMBooster.loadNative();
        } catch (LinkageError missing) {
            throw new CannotLearnException(
                    "Boosting needs LightGBM's library, which cannot be loaded: %s. Maybe install libgomp1."
                            .formatted(missing.getMessage()),
                    missing);
        }
    }

    /** What is loaded stays mapped though its file is gone. */
    private static void delete(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
        Files.delete(folder);
    }
}
