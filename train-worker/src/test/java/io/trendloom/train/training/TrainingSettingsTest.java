package io.trendloom.train.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trendloom.contract.ContractException;
import io.trendloom.forecasting.network.DemandHead;
import io.trendloom.forecasting.network.NetworkSettings.Encoder;
import io.trendloom.forecasting.trend.TrendRule;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrainingSettingsTest {

    @Test
    void startsFromTheDesign() {
        TrainingSettings settings = TrainingSettings.of(Map.of());
        assertThat(settings.epochs()).isEqualTo(10);
        assertThat(settings.windows()).isEqualTo(20_000);
        assertThat(settings.layers()).isEqualTo(3);
        assertThat(settings.hidden()).isEqualTo(128);
        assertThat(settings.inputWidth()).isEqualTo(256);
        assertThat(settings.dropout()).isEqualTo(0.2f);
        assertThat(settings.batch()).isEqualTo(32);
        assertThat(settings.learningRate()).isEqualTo(0.001f);
        assertThat(settings.patience()).isEqualTo(3);
        assertThat(settings.encoder()).isEqualTo(Encoder.LSTM);
        assertThat(settings.demandHead()).isEqualTo(DemandHead.QUANTILES);
        assertThat(settings.contextLength()).isEqualTo(30);
        assertThat(settings.text()).isTrue();
        assertThat(settings.boostedTrees()).isTrue();
        assertThat(settings.trend()).isEqualTo(TrendRule.R);
        assertThat(settings.warmStart()).isFalse();
        assertThat(settings.given()).isEmpty();
    }

    @Test
    void takesWhatIsGivenInstead() {
        TrainingSettings settings = TrainingSettings.of(Map.of(
                "epochs",
                "4",
                "text",
                "off",
                "boostedTrees",
                "off",
                "seed",
                "77",
                "encoder",
                "gru",
                "demandHead",
                "negative-binomial",
                "contextLength",
                "90"));
        assertThat(settings.demandHead()).isEqualTo(DemandHead.NEGATIVE_BINOMIAL);
        assertThat(settings.epochs()).isEqualTo(4);
        assertThat(settings.encoder()).isEqualTo(Encoder.GRU);
        assertThat(settings.contextLength()).isEqualTo(90);
        assertThat(settings.text()).isFalse();
        assertThat(settings.boostedTrees()).isFalse();
        assertThat(settings.seed()).isEqualTo(77);
        assertThat(settings.hidden()).isEqualTo(128);
    }

    @Test
    void takesThresholdsOfTrends() {
        TrainingSettings settings = TrainingSettings.of(
                Map.of("trendGrowth", "1.4", "trendDecline", "0.7", "trendVolatile", "1", "trendWeeks", "2"));

        assertThat(settings.trend()).isEqualTo(new TrendRule(1.4, 0.7, 1, 2));
        assertThatExceptionOfType(ContractException.class)
                .isThrownBy(() -> TrainingSettings.of(Map.of("trendGrowth", "0.9")))
                .withMessage("The setting trendGrowth (0.9) must be a number from 1.01 to 100.0.");
        assertThatExceptionOfType(ContractException.class)
                .isThrownBy(() -> TrainingSettings.of(Map.of("trendDecline", "1")))
                .withMessage("The setting trendDecline (1) must be a number from 0.01 to 0.99.");
        assertThatExceptionOfType(ContractException.class)
                .isThrownBy(() -> TrainingSettings.of(Map.of("trendWeeks", "5")))
                .withMessage("The setting trendWeeks (5) must be a whole number from 1 to 4.");
    }

    @Test
    void namesTheKeyTheValueAndTheRule() {
        assertThatExceptionOfType(ContractException.class)
                .isThrownBy(() -> TrainingSettings.of(Map.of("dropout", "1.5")))
                .withMessage("The setting dropout (1.5) must be a number from 0.0 to 0.9.");
        assertThatExceptionOfType(ContractException.class)
                .isThrownBy(() -> TrainingSettings.of(Map.of("dropout", "NaN")));
        assertThatExceptionOfType(ContractException.class)
                .isThrownBy(() -> TrainingSettings.of(Map.of("contextLength", "6")))
                .withMessage("The setting contextLength (6) must be a whole number from 7 to 730.");
        assertThatExceptionOfType(ContractException.class)
                .isThrownBy(() -> TrainingSettings.of(Map.of("demandHead", "poisson")))
                .withMessageContaining("setting demandHead (poisson) must be one of");
        assertThatExceptionOfType(ContractException.class)
                .isThrownBy(() -> TrainingSettings.of(Map.of("colour", "red")))
                .withMessageContaining("setting colour (red) must be one of [epochs, windows,");
    }
}
