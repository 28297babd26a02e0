package io.trendloom.forecasting.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NetworkInputsTest {
    private final NetworkShape shape =
            new NetworkShape(5, 28, 3, 2, 1, List.of(new NetworkShape.TextInput("reviews/test", 4)));

    @Test
    void acceptsInputsOfItsShape() {
        NetworkInputs inputs = RandomInputs.draw(new SplittableRandom(1), shape, 2, true);
        assertThat(inputs.requireFits(shape)).isSameAs(inputs);
    }

    @Test
    void namesTheInputThatIsTooShort() {
        NetworkInputs inputs =
                new NetworkInputs(1, new float[15], new float[55], new float[1], List.of(new float[4]), new float[1]);
        assertThatThrownBy(() -> inputs.requireFits(shape))
                .hasMessageContaining("future holds 55")
                .hasMessageContaining("56");
    }

    @Test
    void refusesMissingTexts() {
        NetworkInputs inputs =
                new NetworkInputs(1, new float[15], new float[56], new float[1], List.of(), new float[1]);
        assertThatThrownBy(() -> inputs.requireFits(shape)).hasMessageContaining("0 text inputs");
    }
}
