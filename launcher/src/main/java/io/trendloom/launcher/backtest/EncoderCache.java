package io.trendloom.launcher.backtest;

import io.trendloom.encoders.BundledEncoders;
import io.trendloom.encoding.onnx.EncoderFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Where bundled encoders lie unpacked from one run to the next, some 230 MB a version.
 *
 * @param folder with one within it for each version; made where it is not there; may be deleted at any time
 */
record EncoderCache(Path folder) {
    private static final String VARIABLE = "TRENDLOOM_CACHE_DIR";

    /** The user's: {@code $TRENDLOOM_CACHE_DIR}, or {@code ~/.cache/trendloom}. */
    static EncoderCache standard() {
        String home = Objects.requireNonNullElse(System.getProperty("user.home"), "");
        String chosen = System.getenv(VARIABLE);
        Path cache = chosen == null || chosen.isBlank() ? Path.of(home, ".cache", "trendloom") : Path.of(chosen);
        return new EncoderCache(cache.resolve("encoders"));
    }

    /** The encoders, unpacked where they are not there yet. */
    List<EncoderFiles> files() {
        return BundledEncoders.unpackInto(folder.resolve(BundledEncoders.version()));
    }
}
