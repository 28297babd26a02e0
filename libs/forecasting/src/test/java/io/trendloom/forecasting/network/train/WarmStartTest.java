package io.trendloom.forecasting.network.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trendloom.forecasting.network.NetworkDesign;
import io.trendloom.forecasting.network.NetworkSettings;
import io.trendloom.forecasting.network.NetworkSettings.Encoder;
import io.trendloom.forecasting.network.NetworkShape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarmStartTest {
    private static final NetworkShape SHAPE = new NetworkShape(7, 28, 2, 1, 1, List.of());
    private static final NetworkSettings SMALL = new NetworkSettings(Encoder.LSTM, 1, 4, 4, 0, 2);

    private static final String COVARIATES = "signals [rain]";

    @TempDir
    Path folder;

    @Test
    void aNetworkOfTheSameDesignGoesOnFromIt() throws IOException {
        TrainedNetwork network = UntrainedNetwork.of(SHAPE, SMALL, 3);
        Path file = folder.resolve(WarmStart.FILE);
        WarmStart.write(network, COVARIATES, file);
        assertThat(WarmStart.read(file, network.design(), COVARIATES)).contains(network.parameters());
    }

    @Test
    void aNetworkOfAnotherDesignBeginsAnew() throws IOException {
        TrainedNetwork network = UntrainedNetwork.of(SHAPE, SMALL, 3);
        Path file = folder.resolve(WarmStart.FILE);
        WarmStart.write(network, COVARIATES, file);
        NetworkDesign other = new NetworkDesign(
                SHAPE, SMALL.with(Encoder.GRU), network.design().presence());
        assertThat(WarmStart.read(file, other, COVARIATES)).isEmpty();
    }

    @Test
    void aNetworkWhoseInputsSpeakOfSomethingElseBeginsAnew() throws IOException {
        TrainedNetwork network = UntrainedNetwork.of(SHAPE, SMALL, 3);
        Path file = folder.resolve(WarmStart.FILE);
        WarmStart.write(network, COVARIATES, file);
        assertThat(WarmStart.read(file, network.design(), "signals [visits]")).isEmpty();
    }

    @Test
    void refusesAFileThatWasChanged() throws IOException {
        Path file = folder.resolve(WarmStart.FILE);
        TrainedNetwork network = UntrainedNetwork.of(SHAPE, SMALL, 3);
        WarmStart.write(network, COVARIATES, file);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);
        assertThatThrownBy(() -> WarmStart.read(file, network.design(), COVARIATES))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(WarmStart.FILE);
    }
}
