package io.trendloom.forecasting.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trendloom.forecasting.network.NetworkSettings.Encoder;
import org.junit.jupiter.api.Test;

class NetworkSettingsTest {
    @Test
    void standardIsThreeLayersOf128() {
        assertThat(NetworkSettings.standard())
                .isEqualTo(new NetworkSettings(Encoder.LSTM, 3, 128, 256, 0.2f, 16, DemandHead.QUANTILES));
    }

    @Test
    void rejectsZeroLayers() {
        assertThatThrownBy(() -> new NetworkSettings(Encoder.LSTM, 0, 8, 8, 0, 4))
                .hasMessageContaining("layers (0)");
    }

    @Test
    void rejectsDropoutInPercent() {
        assertThatThrownBy(() -> new NetworkSettings(Encoder.LSTM, 1, 8, 8, 20, 4))
                .hasMessageContaining("dropout (20.0)")
                .hasMessageContaining("Maybe");
    }

    @Test
    void rejectsDropoutThatIsNotANumber() {
        assertThatThrownBy(() -> new NetworkSettings(Encoder.LSTM, 1, 8, 8, Float.NaN, 4))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
