package io.trendloom.forecasting.artifact;

import static io.trendloom.forecasting.SyntheticShop.CALENDAR;
import static io.trendloom.forecasting.SyntheticShop.FIRST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trendloom.forecasting.SyntheticShop;
import io.trendloom.forecasting.baseline.WeekdayAverage;
import io.trendloom.forecasting.boosting.BoostedTotals;
import io.trendloom.forecasting.calibration.ConformalScaling;
import io.trendloom.forecasting.calibration.Weights;
import io.trendloom.forecasting.network.tensor.TensorFile;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.trend.TrendRule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Bundles made to harm who opens them. Where a case needs it the forger has mended the hashes in the manifest, as somebody
 * may who has no key; that the manifest must be signed is SignaturesTest's.
 */
class HostileArtifactTest {
    private static final LocalDate CUTOFF = FIRST.plusDays(199);
    private static final String TREES = "trees.json";
    private static final String AVERAGE = "weekday-average.json";
    private static final NetworkLoader NONE = (file, shape) -> {
        throw new AssertionError("There is no network.");
    };

    @TempDir
    private static Path good;

    @TempDir
    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        for (String name : List.of(Bundle.MANIFEST, Bundle.PIPELINE, TREES, AVERAGE)) {
            Files.copy(good.resolve(name), folder.resolve(name));
        }
    }

    @BeforeAll
    static void write() throws IOException {
        List<ItemHistory> items = SyntheticShop.items(30, 200, 1);
        Bundle.writeWeekdayAverage(
                good.resolve(AVERAGE),
                WeekdayAverage.fit(items, CALENDAR, CUTOFF, 30, TrendRule.R).parameters());
        Bundle.writeTrees(
                good.resolve(TREES),
                BoostedTotals.fit(items, CALENDAR, CUTOFF, TrendRule.R, 1).trees());
        Pipeline pipeline = new Pipeline(
                Pipeline.FORMAT,
                "trees",
                30,
                List.of(
                        new Member.WeekdayAverage(AVERAGE, new Weights(1, 0.5, 0.5)),
                        new Member.BoostedTotals(TREES, new Weights(0, 0.5, 0.5), BoostedTotals.FEATURES)),
                List.of(),
                ConformalScaling.NONE,
                Pipeline.Trend.of(new double[] {0.25, 0.25, 0.25, 0.25}, TrendRule.R));
        Bundle.write(
                good, pipeline, new Provenance("m1", "2026-11-24T00:00:00Z", "0.1.0", List.of(), Map.of(), 7), null);
    }

    @Test
    void theBundleAsItWasWrittenIsOpened() throws IOException {
        try (BundleForecaster forecaster = BundleForecaster.load(Bundle.open(folder), NONE)) {
            assertThat(forecaster.longestHorizon()).isEqualTo(30);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {TREES, AVERAGE, Bundle.PIPELINE})
    void oneChangedByte(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve(name));
        bytes[bytes.length / 2] ^= 1;
        Files.write(folder.resolve(name), bytes);

        refuses("The bundle's file " + name, "Maybe it was altered");
    }

    @Test
    void twoFilesThatChangedPlaces() throws IOException {
        Files.move(folder.resolve(TREES), folder.resolve("between"));
        Files.move(folder.resolve(AVERAGE), folder.resolve(TREES));
        Files.move(folder.resolve("between"), folder.resolve(AVERAGE));

        refuses("Maybe it was altered");
    }

    @Test
    void aFileThatTakesTheNameOfAnother() throws IOException {
        Files.copy(folder.resolve(AVERAGE), folder.resolve(TREES), StandardCopyOption.REPLACE_EXISTING);
        mendHash(TREES);

        refuses(TREES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "/etc/passwd", "..", ".hidden", "a/b", "a\\\\b", ""})
    void aFileOutOfTheFolder(String name) throws IOException {
        replace(Bundle.MANIFEST, "\"" + TREES + "\"", "\"" + name + "\"");

        refuses("must be letters, digits, dots, hyphens and underscores");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775807", "1099511627776", "-1"})
    void aFileOfASizeThatNoneHas(String size) throws IOException {
        long real = Files.size(folder.resolve(TREES));
        replace(Bundle.MANIFEST, "\"size\" : " + real, "\"size\" : " + size);

        refuses("must have at most");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void jsonTenThousandLevelsDeep(String opening) throws IOException {
        forge(Bundle.PIPELINE, opening.repeat(10_000));
        refuses("pipeline.json cannot be read");

        Files.writeString(folder.resolve(Bundle.MANIFEST), opening.repeat(10_000));
        refuses("manifest.json cannot be read");
    }

    @Test
    void deepJsonWithinAFieldThatIsExpected() throws IOException {
        replace(Bundle.PIPELINE, "\"trees\"", "[".repeat(10_000) + "]".repeat(10_000));
        mendHash(Bundle.PIPELINE);

        refuses("pipeline.json cannot be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483647", "99999999999", "1e999", "-1", "NaN", "\"NaN\"", "null"})
    void aHorizonThatNoMemoryHolds(String horizon) throws IOException {
        replace(Bundle.PIPELINE, "\"longestHorizon\" : 30", "\"longestHorizon\" : " + horizon);
        mendHash(Bundle.PIPELINE);

        refuses("pipeline.json cannot be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "1e999", "\"NaN\"", "\"Infinity\"", "-1"})
    void weightsThatAreNoNumbers(String weight) throws IOException {
        replace(Bundle.PIPELINE, "\"days\" : 1.0", "\"days\" : " + weight);
        mendHash(Bundle.PIPELINE);

        refuses("pipeline.json cannot be read");
    }

    @Test
    void aNumberOfAMillionDigits() throws IOException {
        replace(Bundle.PIPELINE, "\"longestHorizon\" : 30", "\"longestHorizon\" : " + "9".repeat(1_000_000));
        mendHash(Bundle.PIPELINE);

        refuses("pipeline.json cannot be read");
    }

    @Test
    void treesWithoutEnd() throws IOException {
        String trees = Files.readString(folder.resolve(TREES));
        forge(TREES, trees.replaceFirst("\"left\" : \\[ ?-?\\d+", "\"left\" : [ 0"));

        refuses("each split must lead to a later one or to a leaf");
    }

    @Test
    void treesThatLeadOutOfTheirLeaves() throws IOException {
        String trees = Files.readString(folder.resolve(TREES));
        forge(TREES, trees.replaceFirst("\"left\" : \\[ ?-?\\d+", "\"left\" : [ -99"));

        refuses("each split must lead to a later one or to a leaf");
    }

    @Test
    void leavesWithoutEnd() throws IOException {
        String trees = Files.readString(folder.resolve(TREES));
        forge(TREES, trees.replaceFirst("\"leaves\" : \\[ ?[-0-9.eE]+", "\"leaves\" : [ 1e999"));

        refuses("one finite leaf more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[0,2147483644]", "[-4,0]", "[4,0]"})
    void tensorsBeyondTheirFile(String offsets) throws IOException {
        String header =
                "{\"__metadata__\":{\"sha256\":\"%s\"},\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":%s}}"
                        .formatted("0".repeat(64), offsets);
        Path file = folder.resolve("vectors.safetensors");
        Files.write(file, HostileTensors.signed(header.getBytes(StandardCharsets.UTF_8), 4));

        assertThatThrownBy(() -> TensorFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("data_offsets");
    }

    @ParameterizedTest
    @ValueSource(strings = {TREES, AVERAGE, Bundle.PIPELINE})
    void nothingWhereSomethingIsDue(String name) throws IOException {
        forge(name, "null");
        refuses(name + " cannot be read: it holds null alone");

        Files.writeString(folder.resolve(Bundle.MANIFEST), "null");
        refuses("manifest.json cannot be read: it holds null alone");
    }

    @Test
    void textThatIsNotUtf8() throws IOException {
        Files.write(folder.resolve(Bundle.MANIFEST), new byte[] {'"', (byte) 0xc0, (byte) 0xaf, '"'});

        refuses("manifest.json cannot be read: it is not UTF-8");
    }

    private void forge(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        mendHash(name);
    }

    private void replace(String name, String what, String by) throws IOException {
        String text = Files.readString(folder.resolve(name));
        assertThat(text).contains(what);
        Files.writeString(folder.resolve(name), text.replace(what, by));
    }

    private void mendHash(String name) throws IOException {
        BundleFile now = BundleFile.of(folder.resolve(name));
        String manifest = Files.readString(folder.resolve(Bundle.MANIFEST));
        String mended = manifest.replaceFirst(
                "\"name\" : \"%s\",\\s*\"size\" : \\d+,\\s*\"sha256\" : \"\\w+\"".formatted(name.replace(".", "\\.")),
                "\"name\" : \"%s\", \"size\" : %d, \"sha256\" : \"%s\"".formatted(name, now.size(), now.sha256()));
        assertThat(mended).isNotEqualTo(manifest);
        Files.writeString(folder.resolve(Bundle.MANIFEST), mended);
    }

    private void refuses(String... reasons) {
        assertThatThrownBy(
                        () -> BundleForecaster.load(Bundle.open(folder), NONE).close())
                .isInstanceOf(BrokenBundleException.class)
                .hasMessageContainingAll(reasons);
    }
}
