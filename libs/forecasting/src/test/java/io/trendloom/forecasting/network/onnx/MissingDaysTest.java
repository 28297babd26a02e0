package io.trendloom.forecasting.network.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.forecasting.network.DemandNetwork;
import io.trendloom.forecasting.network.NetworkDesign;
import io.trendloom.forecasting.network.NetworkInputs;
import io.trendloom.forecasting.network.NetworkOutputs;
import io.trendloom.forecasting.network.NetworkSettings;
import io.trendloom.forecasting.network.NetworkSettings.Encoder;
import io.trendloom.forecasting.network.NetworkShape;
import io.trendloom.forecasting.network.train.TrainedNetwork;
import io.trendloom.forecasting.network.train.UntrainedNetwork;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Transformer sees of the context the days that are there, and where they are. */
class MissingDaysTest {
    private static final int DAYS = 5;
    private static final int WIDTH = 3;
    private static final NetworkShape SHAPE = new NetworkShape(DAYS, 28, WIDTH, 1, 1, List.of());
    /** Open and on sale. */
    private static final NetworkDesign DESIGN =
            new NetworkDesign(SHAPE, new NetworkSettings(Encoder.TRANSFORMER, 2, 12, 8, 0, 1), List.of(1, 2));

    @TempDir
    Path folder;

    private DemandNetwork torch;
    private DemandNetwork onnx;

    @BeforeEach
    void open() throws IOException {
        TrainedNetwork network = UntrainedNetwork.of(DESIGN, 4);
        Path file = folder.resolve("network.onnx");
        network.exportOnnx(file);
        torch = network.open();
        onnx = OnnxDemandNetwork.load(file, SHAPE, 1);
    }

    @AfterEach
    void close() {
        torch.close();
        onnx.close();
    }

    @Test
    void whatStandsOnAMissingDayDoesNotMatter() {
        float[] closed = {0.1f, 1, 1, 0.2f, 1, 1, 0.3f, 0, 1, 0.4f, 1, 1, 0.5f, 1, 0};
        float[] changed = closed.clone();
        changed[2 * WIDTH] = 9;
        changed[4 * WIDTH] = -9;
        assertThat(demand(torch, changed)).isEqualTo(demand(torch, closed));
        assertThat(demand(onnx, changed)).isEqualTo(demand(onnx, closed));
    }

    @Test
    void whatStandsOnADayThatIsThereMatters() {
        float[] all = {0.1f, 1, 1, 0.2f, 1, 1, 0.3f, 1, 1, 0.4f, 1, 1, 0.5f, 1, 1};
        for (int day = 0; day < DAYS; day++) {
            float[] changed = all.clone();
            changed[day * WIDTH] = 2;
            assertThat(demand(onnx, changed)).isNotEqualTo(demand(onnx, all));
        }
    }

    @Test
    void theOrderOfDaysMatters() {
        float[] rising = {0.1f, 1, 1, 0.2f, 1, 1, 0.3f, 1, 1, 0.4f, 1, 1, 0.5f, 1, 1};
        float[] falling = {0.5f, 1, 1, 0.4f, 1, 1, 0.3f, 1, 1, 0.2f, 1, 1, 0.1f, 1, 1};
        assertThat(demand(onnx, falling)).isNotEqualTo(demand(onnx, rising));
    }

    @Test
    void aContextWithoutAnyDayIsAnswered() {
        float[] nothing = new float[DAYS * WIDTH];
        float[] hidden = nothing.clone();
        hidden[0] = 7;
        assertThat(demand(onnx, nothing)).isEqualTo(demand(onnx, hidden)).doesNotContain(Float.NaN);
        assertThat(demand(torch, nothing)).doesNotContain(Float.NaN);
    }

    private static float[] demand(DemandNetwork network, float[] past) {
        NetworkOutputs out =
                network.score(new NetworkInputs(1, past, new float[28], new float[1], List.of(), new float[0]));
        return out.demand();
    }
}
