package io.trendloom.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.contract.CloudEventCodec;
import io.trendloom.contract.ContractException;
import io.trendloom.forecasting.artifact.BrokenBundleException;
import io.trendloom.forecasting.artifact.Bundle;
import io.trendloom.preparation.format.EnvelopeException;
import io.trendloom.preparation.format.Limits;
import io.trendloom.preparation.format.RowFormat;
import io.trendloom.preparation.format.RowReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every parser at the door, and those of manifests, on inputs near good ones: each is read or refused by the parser's own
 * exception. By default some thousand inputs, the same each time; a million by {@code -Dtrendloom-test.fuzz=1000000}, which
 * also holds each input to a second of processor time.
 */
class FuzzTest {
    private static final String INPUTS = System.getProperty("trendloom-test.fuzz", "");
    private static final int DEFAULT_INPUTS = 4_000;
    private static final long SEED = 20_261_128;
    private static final long SECOND = 1_000_000_000;

    @TempDir
    private static Path folder;

    @ParameterizedTest
    @EnumSource
    void readsOrRefuses(Parser parser) throws IOException {
        int inputs = (INPUTS.isEmpty() ? DEFAULT_INPUTS : Integer.parseInt(INPUTS)) * parser.share / 100;
        List<byte[]> seeds = FuzzSeeds.of(parser.name());
        for (byte[] seed : seeds) {
            assertThat(reads(parser, seed)).as("a good input is read").isTrue();
        }
        Mutations mutations = new Mutations(SEED, seeds);
        int read = 0;
        long slowest = 0;
        for (int i = 0; i < inputs; i++) {
            byte[] input = mutations.next();
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            read += reads(parser, input) ? 1 : 0;
            slowest = Math.max(slowest, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
        }

        System.out.printf("fuzz %s: %,d inputs, %,d read, slowest %.1f ms%n", parser, inputs, read, slowest / 1e6);
        if (!INPUTS.isEmpty()) {
            assertThat(slowest).isLessThan(SECOND);
        }
    }

    private static boolean reads(Parser parser, byte[] input) throws IOException {
        try {
            parser.reader.read(input, folder);
            return true;
        } catch (EnvelopeException | ContractException | BrokenBundleException | IllegalArgumentException refused) {
            assertThat(refused.getMessage()).as("why it is refused").hasSizeGreaterThan(10);
            return false;
        } catch (Throwable crash) {
            Path kept = Files.createDirectories(Path.of("target", "fuzz")).resolve(parser + "-crash");
            Files.write(kept, input);
            throw new AssertionError("%s crashed; the input is kept in %s.".formatted(parser, kept), crash);
        }
    }

    /** A parser, and the share of the inputs that it gets, in hundredths. */
    enum Parser {
        JSON(25, (input, folder) -> rows(RowFormat.JSON, input)),
        NDJSON(25, (input, folder) -> rows(RowFormat.NDJSON, input)),
        CSV(25, (input, folder) -> rows(RowFormat.CSV, input)),
        PARQUET(5, (input, folder) -> rows(RowFormat.PARQUET, input)),
        CLOUD_EVENT(14, (input, folder) -> CloudEventCodec.decode(input)),
        MANIFEST(3, FuzzTest::manifest),
        PIPELINE(3, FuzzTest::pipeline);

        private final int share;
        private final Reader reader;

        Parser(int share, Reader reader) {
            this.share = share;
            this.reader = reader;
        }
    }

    /** Reads an input to its end. */
    @FunctionalInterface
    interface Reader {
        void read(byte[] input, Path folder) throws IOException;
    }

    private static void rows(RowFormat format, byte[] input) throws IOException {
        try (RowReader reader = format.open(new ByteArrayInputStream(input), Limits.DEFAULT)) {
            while (reader.next() != null) {
                // The rows are what counts is read.
            }
        }
    }

    private static void manifest(byte[] input, Path folder) throws IOException {
        Path bundle = Files.createDirectories(folder.resolve("manifest"));
        Files.write(bundle.resolve(Bundle.PIPELINE), FuzzSeeds.pipeline());
        Files.write(bundle.resolve("network.onnx"), new byte[0]);
        Files.write(bundle.resolve(Bundle.MANIFEST), input);
        Bundle.open(bundle);
    }

    /** A pipeline whose hash the manifest names, as somebody may write it who has no key. */
    private static void pipeline(byte[] input, Path folder) throws IOException {
        Path bundle = Files.createDirectories(folder.resolve("pipeline"));
        Files.write(bundle.resolve(Bundle.PIPELINE), input);
        Files.write(bundle.resolve("network.onnx"), new byte[0]);
        Files.write(bundle.resolve(Bundle.MANIFEST), FuzzSeeds.manifest(input));
        Bundle.open(bundle);
    }
}
