package io.trendloom.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.trendloom.launcher.api.JsonApi;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntakeReportTest {

    private static JsonNode answer() throws IOException {
        return JsonApi.JSON.readTree("""
                {"kinds":{
                  "items":{"stored":1200,"duplicate":1,"stale":2,"rejected":0},
                  "sales":{"stored":5,"rejected":1003,"rejectedByRule":{"day-future":3,"quantity-zero":1000}}}}
                """);
    }

    @Test
    void listsWhatBecameOfEachKind() throws IOException {
        List<String> lines = IntakeReport.lines(answer());

        assertThat(lines)
                .extracting(line -> line.replaceAll(" +", " ").strip())
                .containsExactly(
                        "@|bold ROWS stored duplicate stale rejected by rule|@",
                        "items 1,200 1 2 0",
                        "reviews 0 0 0 0",
                        "sales 5 0 0 1,003 day-future 3, quantity-zero 1,000");
    }

    @Test
    void everyRowIsCountedOnce() throws IOException {
        assertThat(new Intake(answer()).rows()).isEqualTo(1203 + 1008);
    }
}
