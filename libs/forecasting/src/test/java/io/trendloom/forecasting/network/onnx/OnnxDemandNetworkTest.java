package io.trendloom.forecasting.network.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import io.trendloom.forecasting.network.DemandHead;
import io.trendloom.forecasting.network.DemandNetwork;
import io.trendloom.forecasting.network.NetworkDesign;
import io.trendloom.forecasting.network.NetworkInputs;
import io.trendloom.forecasting.network.NetworkOutputs;
import io.trendloom.forecasting.network.NetworkSettings;
import io.trendloom.forecasting.network.NetworkSettings.Encoder;
import io.trendloom.forecasting.network.NetworkShape;
import io.trendloom.forecasting.network.NetworkShape.TextInput;
import io.trendloom.forecasting.network.PastTellsDemand;
import io.trendloom.forecasting.network.Periods;
import io.trendloom.forecasting.network.QuantileLevels;
import io.trendloom.forecasting.network.RandomInputs;
import io.trendloom.forecasting.network.train.AdamSettings;
import io.trendloom.forecasting.network.train.NetworkTrainer;
import io.trendloom.forecasting.network.train.TrainedNetwork;
import io.trendloom.forecasting.network.train.TrainingBudget;
import io.trendloom.forecasting.network.train.TrainingListener;
import io.trendloom.forecasting.network.train.TrainingPlan;
import io.trendloom.forecasting.network.train.UntrainedNetwork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OnnxDemandNetworkTest {
    private static final float TOLERANCE = 1e-5f;
    private static final NetworkShape SHAPE = new NetworkShape(
            30, 30, 5, 4, 3, List.of(new TextInput("catalogue/test", 24), new TextInput("reviews/test", 16)));
    private static final NetworkSettings SMALL = new NetworkSettings(Encoder.LSTM, 2, 16, 24, 0.2f, 4);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Encoder.class)
    void answersAsPyTorchDoes(Encoder encoder) throws IOException {
        NetworkDesign design =
                new NetworkDesign(SHAPE, NetworkSettings.standard().with(encoder), List.of(1, 4));
        TrainedNetwork trained = UntrainedNetwork.of(design, 3);
        try (DemandNetwork torch = trained.open();
                DemandNetwork onnx = export(trained)) {
            for (int size : List.of(1, 7)) {
                for (boolean withTexts : List.of(true, false)) {
                    NetworkInputs inputs = RandomInputs.draw(new SplittableRandom(size), SHAPE, size, withTexts);
                    assertClose(onnx.score(inputs), torch.score(inputs));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(DemandHead.class)
    void tellsDaysAsPyTorchDoesWithEachHead(DemandHead head) throws IOException {
        PastTellsDemand shop = new PastTellsDemand();
        TrainedNetwork trained = trained(shop, SMALL.with(head));
        NetworkInputs inputs = shop.validation(0, 20).inputs();
        try (DemandNetwork torch = trained.open();
                DemandNetwork onnx = export(trained)) {
            NetworkOutputs out = onnx.score(inputs);
            assertClose(out, torch.score(inputs));
            boolean sizes = head == DemandHead.NEGATIVE_BINOMIAL;
            assertThat(out.sizes()).hasSize(sizes ? out.mean().length : 0);
            assertThat(out.demand()).hasSize(sizes ? 0 : out.mean().length * QuantileLevels.DAILY);
            assertRising(out.demand(), QuantileLevels.DAILY);
        }
    }

    @ParameterizedTest
    @EnumSource(Encoder.class)
    void answersAsPyTorchDoesOnceTrained(Encoder encoder) throws IOException {
        PastTellsDemand shop = new PastTellsDemand();
        TrainedNetwork trained = trained(shop, SMALL.with(encoder));
        NetworkInputs inputs = shop.validation(0, 20).inputs();
        try (DemandNetwork torch = trained.open();
                DemandNetwork onnx = export(trained)) {
            assertClose(onnx.score(inputs), torch.score(inputs));
        }
    }

    @ParameterizedTest
    @EnumSource(Encoder.class)
    void answersAsPyTorchDoesWithoutAnyText(Encoder encoder) throws IOException {
        NetworkShape bare = new NetworkShape(7, 28, 2, 1, 1, List.of());
        TrainedNetwork trained = UntrainedNetwork.of(bare, SMALL.with(encoder), 5);
        NetworkInputs inputs = RandomInputs.draw(new SplittableRandom(2), bare, 3, false);
        try (DemandNetwork torch = trained.open();
                DemandNetwork onnx = export(trained)) {
            assertClose(onnx.score(inputs), torch.score(inputs));
        }
    }

    @Test
    void quantilesRiseAndProbabilitiesAddUp() throws IOException {
        TrainedNetwork trained = UntrainedNetwork.of(SHAPE, SMALL, 8);
        SplittableRandom random = new SplittableRandom(4);
        try (DemandNetwork onnx = export(trained)) {
            for (int size = 1; size <= 20; size++) {
                NetworkOutputs out = onnx.score(RandomInputs.draw(random, SHAPE, size, true));
                assertRising(out.demand(), QuantileLevels.DAILY);
                assertRising(out.totals(), QuantileLevels.TOTALS);
                assertRising(out.weeks(), QuantileLevels.TOTALS);
                assertAddUp(out.itemTrend());
                assertAddUp(out.dayTrend());
                assertRising(out.mean(), 1);
            }
        }
    }

    @Test
    void splitsALargeBatchWithoutATrace() throws IOException {
        TrainedNetwork trained = UntrainedNetwork.of(SHAPE, SMALL, 8);
        NetworkInputs inputs = RandomInputs.draw(new SplittableRandom(9), SHAPE, 600, true);
        try (DemandNetwork torch = trained.open();
                DemandNetwork onnx = export(trained)) {
            assertClose(onnx.score(inputs), torch.score(inputs));
        }
    }

    @Test
    void anAbsentTextsVectorDoesNotMatter() throws IOException {
        NetworkInputs inputs = RandomInputs.draw(new SplittableRandom(6), SHAPE, 2, false);
        NetworkInputs zeros = new NetworkInputs(
                2,
                inputs.past(),
                inputs.future(),
                inputs.statics(),
                List.of(new float[2 * 24], new float[2 * 16]),
                inputs.textMask());
        try (DemandNetwork onnx = export(UntrainedNetwork.of(SHAPE, SMALL, 8))) {
            assertThat(onnx.score(inputs).demand()).isEqualTo(onnx.score(zeros).demand());
        }
    }

    @Test
    void equalNetworksGiveEqualBytes() throws IOException {
        UntrainedNetwork.of(SHAPE, SMALL, 8).exportOnnx(folder.resolve("a.onnx"));
        UntrainedNetwork.of(SHAPE, SMALL, 8).exportOnnx(folder.resolve("b.onnx"));
        assertThat(folder.resolve("a.onnx")).hasSameBinaryContentAs(folder.resolve("b.onnx"));
    }

    @Test
    void refusesAShapeThatIsNotTheFiles() throws IOException {
        Path file = folder.resolve("a.onnx");
        UntrainedNetwork.of(SHAPE, SMALL, 8).exportOnnx(file);
        NetworkShape other = new NetworkShape(30, 30, 5, 4, 3, List.of());
        assertThatThrownBy(() -> OnnxDemandNetwork.load(file, other, 1)).hasMessageContaining("text/catalogue/test");
    }

    @Test
    void refusesAFileThatIsNoNetwork() throws IOException {
        Path file = Files.writeString(folder.resolve("a.onnx"), "no network");
        assertThatThrownBy(() -> OnnxDemandNetwork.load(file, SHAPE, 1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("a.onnx");
    }

    private DemandNetwork export(TrainedNetwork trained) throws IOException {
        Path file = folder.resolve("network.onnx");
        trained.exportOnnx(file);
        return OnnxDemandNetwork.load(file, trained.shape(), 2);
    }

    private static TrainedNetwork trained(PastTellsDemand shop, NetworkSettings settings) throws IOException {
        TrainingPlan plan = TrainingPlan.standard(2)
                .withBudget(new TrainingBudget(1, 320, 32, 1))
                .withAdam(new AdamSettings(0.01f, 1));
        return new NetworkTrainer(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                .train(shop, settings, plan, TrainingListener.silent());
    }

    private static void assertClose(NetworkOutputs actual, NetworkOutputs expected) {
        assertThat(actual.size()).isEqualTo(expected.size());
        assertThat(largestDifference(actual.demand(), expected.demand())).isLessThanOrEqualTo(TOLERANCE);
        assertThat(largestDifference(actual.mean(), expected.mean())).isLessThanOrEqualTo(TOLERANCE);
        assertThat(largestDifference(actual.totals(), expected.totals())).isLessThanOrEqualTo(TOLERANCE);
        assertThat(largestDifference(actual.weeks(), expected.weeks())).isLessThanOrEqualTo(TOLERANCE);
        assertThat(largestDifference(actual.itemTrend(), expected.itemTrend())).isLessThanOrEqualTo(TOLERANCE);
        assertThat(largestDifference(actual.dayTrend(), expected.dayTrend())).isLessThanOrEqualTo(TOLERANCE);
        assertThat(largestDifference(actual.sizes(), expected.sizes())).isLessThanOrEqualTo(TOLERANCE);
    }

    /** As a share of what was expected, where that is above 1. */
    private static float largestDifference(float[] actual, float[] expected) {
        assertThat(actual).hasSameSizeAs(expected);
        float largest = 0;
        for (int i = 0; i < actual.length; i++) {
            float difference = Math.abs(actual[i] - expected[i]) / Math.max(1, Math.abs(expected[i]));
            largest = difference <= largest ? largest : difference;
        }
        return largest;
    }

    private static void assertRising(float[] quantiles, int levels) {
        for (int i = 0; i < quantiles.length; i++) {
            float least = i % levels == 0 ? 0 : quantiles[i - 1];
            if (!(quantiles[i] >= least)) {
                fail("quantile %d is %s, below %s", i, quantiles[i], least);
            }
        }
    }

    private static void assertAddUp(float[] probabilities) {
        for (int i = 0; i < probabilities.length; i += Periods.TRENDS) {
            float sum = 0;
            for (int k = 0; k < Periods.TRENDS; k++) {
                sum += probabilities[i + k];
                if (!(probabilities[i + k] >= 0)) {
                    fail("probability %d is %s", i + k, probabilities[i + k]);
                }
            }
            if (!(Math.abs(sum - 1) < 1e-5f)) {
                fail("probabilities from %d add up to %s", i, sum);
            }
        }
    }
}
