package io.trendloom.train.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.trendloom.contract.Json;
import org.junit.jupiter.api.Test;

class AgainstTest {
    private static final String AVERAGE = "\"weekday-average\":{\"difference\":-0.1,\"low\":-0.2,\"high\":-0.05}";
    private static final String CHAMPION = "\"champion\":{\"difference\":0.01,\"low\":-0.02,\"high\":0.04}";

    @Test
    void isOfTheChampionOfThen() throws JsonProcessingException {
        assertThat(of(AVERAGE + "," + CHAMPION)).isEqualTo(new Against("champion", 0.01, -0.02, 0.04));
    }

    @Test
    void isOfTheWeekdayAverageWhereThatWasTheChampion() throws JsonProcessingException {
        assertThat(of(AVERAGE)).isEqualTo(new Against("weekday-average", -0.1, -0.2, -0.05));
    }

    @Test
    void isNothingOfAModelThatWasNotCompared() throws JsonProcessingException {
        assertThat(of("")).isNull();
        assertThat(Against.of(Json.mapper().nullNode())).isNull();
    }

    private static Against of(String verdicts) throws JsonProcessingException {
        return Against.of(Json.mapper().readTree("{\"evaluation\":{\"verdicts\":{%s}}}".formatted(verdicts)));
    }
}
