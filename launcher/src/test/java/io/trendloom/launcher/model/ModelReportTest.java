package io.trendloom.launcher.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.trendloom.launcher.api.JsonApi;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelReportTest {
    private final Locale usual = Locale.getDefault();

    @BeforeEach
    void setGermanComma() {
        Locale.setDefault(Locale.GERMANY);
    }

    @AfterEach
    void setUsualLocale() {
        Locale.setDefault(usual);
    }

    private static List<String> lines(String policy) throws JsonProcessingException {
        return ModelReport.lines(JsonApi.JSON.readTree(TrainingJson.succeeded(policy)));
    }

    @Test
    void tellsWhatWasJudged() throws JsonProcessingException {
        assertThat(lines("gate").getFirst())
                .isEqualTo("@|bold m-9|@, judged on the 30 days after 2024-02-29, held out, over 1,234 items:");
    }

    @Test
    void listsTheBetterModelFirst() throws JsonProcessingException {
        assertThat(lines("gate").subList(2, 4))
                .extracting(line -> line.replaceAll(" +", " "))
                .containsExactly(
                        "m-9 0.500 0.450 0.600 0.800 0.81 | 0.600 0.500 0.550 0.520",
                        "seasonal-naive 0.700 0.650 0.900 1.200 0.75 | 0.400 0.300 0.350 0.320");
    }

    @Test
    void tellsTheVerdictsInColour() throws JsonProcessingException {
        assertThat(lines("gate"))
                .contains(
                        "against champion: @|bold,yellow level|@ (WQL30 -0.0012, 95 % interval -0.0100 to +0.0076)",
                        "against seasonal-naive: @|bold,green won|@ (WQL30 -0.2000, 95 % interval -0.2500 to -0.1500)");
    }

    @ParameterizedTest
    @CsvSource({
        "gate, beat the one before beyond chance",
        "bootstrap, policy bootstrap",
        "none, not promoted",
        "manual, by the policy manual"
    })
    void tellsWhatBecameOfTheModel(String policy, String text) throws JsonProcessingException {
        assertThat(lines(policy).getLast()).startsWith("the model ").contains(text);
    }
}
