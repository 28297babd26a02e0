package io.trendloom.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.trendloom.contract.Json;
import org.junit.jupiter.api.Test;

class ProblemTest {
    @Test
    void isWrittenAsTheStandardSays() throws JsonProcessingException {
        Problem problem = Problem.of("unknown-item", 404, "Unknown item", "The item (x) must exist.");

        assertThat(Json.mapper().writeValueAsString(problem))
                .isEqualTo("{\"type\":\"https://trendloom.io/problems/unknown-item\",\"title\":\"Unknown item\","
                        + "\"status\":404,\"detail\":\"The item (x) must exist.\"}");
    }
}
