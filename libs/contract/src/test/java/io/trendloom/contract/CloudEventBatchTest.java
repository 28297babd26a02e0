package io.trendloom.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventBatchTest {
    private static List<String> elements(String body) {
        return CloudEventBatch.elements(body.getBytes(UTF_8)).stream()
                .map(element -> new String(element, UTF_8))
                .toList();
    }

    @Test
    void eachElementIsABodyOfItsOwnWhateverItIs() {
        assertThat(elements(" [ {\"id\":\"口红\",\"n\":1.25} , 7, null, \"x\", [] ]\n"))
                .containsExactly("{\"id\":\"口红\",\"n\":1.25}", "7", "null", "\"x\"", "[]");
        assertThat(elements("[]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[{}", "[{},", "[{}] 1", "[{]", "\u0000", "[{\"a\":NaN}]"})
    void whatIsNoArrayIsNoBatch(String body) {
        assertThatThrownBy(() -> elements(body))
                .isInstanceOf(ContractException.class)
                .hasMessageContaining("is not a batch of CloudEvents");
    }

    @Test
    void parametersOfTheContentTypeDoNotMatter() {
        assertThat(CloudEventBatch.isMeant("application/cloudevents-batch+json"))
                .isTrue();
        assertThat(CloudEventBatch.isMeant("Application/CloudEvents-Batch+JSON; charset=UTF-8"))
                .isTrue();
        assertThat(CloudEventBatch.isMeant("application/cloudevents+json")).isFalse();
        assertThat(CloudEventBatch.isMeant(null)).isFalse();
    }
}
