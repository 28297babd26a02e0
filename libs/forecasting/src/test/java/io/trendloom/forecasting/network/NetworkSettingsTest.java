package io.trendloom.forecasting.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trendloom.forecasting.network.NetworkSettings.Cell;
import org.junit.jupiter.api.Test;

class NetworkSettingsTest {
    @Test
    void standardIsThreeLayersOf128() {
        assertThat(NetworkSettings.standard()).isEqualTo(new NetworkSettings(Cell.LSTM, 3, 128, 256, 0.2f, 16));
    }

    @Test
    void rejectsZeroLayers() {
        assertThatThrownBy(() -> new NetworkSettings(Cell.LSTM, 0, 8, 8, 0, 4)).hasMessageContaining("layers (0)");
    }

    @Test
    void rejectsDropoutInPercent() {
        assertThatThrownBy(() -> new NetworkSettings(Cell.LSTM, 1, 8, 8, 20, 4))
                .hasMessageContaining("dropout (20.0)")
                .hasMessageContaining("Maybe");
    }

    @Test
    void rejectsDropoutThatIsNotANumber() {
        assertThatThrownBy(() -> new NetworkSettings(Cell.LSTM, 1, 8, 8, Float.NaN, 4))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
