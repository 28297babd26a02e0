package io.trendloom.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventTextTest {
    @Test
    void isTheEventsOwnAndNotOneOfItsData() {
        assertThat(type("{\"data\":{\"type\":\"inner\",\"more\":[{}]},\"type\":\"SaleRecorded\"}"))
                .isEqualTo("SaleRecorded");
        assertThat(type("{\"type\":\"TrainModel\", broken")).isEqualTo("TrainModel");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "no event", "[{\"type\":\"a\"}]", "{\"type\":3}", "{\"id\":\"a\"}", "{\"data\":{", "null"})
    void isUnknownOfWhatIsNoEvent(String body) {
        assertThat(type(body)).isNull();
    }

    private static String type(String body) {
        return EventText.of(body.getBytes(StandardCharsets.UTF_8), "type");
    }
}
