package io.trendloom.launcher.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.RecordedTerminal;
import io.trendloom.launcher.api.JsonApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecommendationTrialCommandTest {
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 2);
    private static final String COLUMNS = "day=date,item=sku,units=qty,order=order,customer=customer";

    private final RecordedTerminal terminal = new RecordedTerminal();

    @TempDir
    private Path folder;

    /** Customers who each buy four of the eight items of a shelf. */
    private Path sales() throws IOException {
        StringBuilder text = new StringBuilder("date,sku,qty,order,customer\n");
        Random random = new Random(1);
        for (int day = 0; day < 200; day++) {
            for (int customer = day % 10; customer < 40; customer += 10) {
                int shelf = customer % 5;
                for (int item : random.ints(0, 8).distinct().limit(4).toArray()) {
                    text.append("%s,item-%d-%d,1,o-%d-%d,c-%d\n"
                            .formatted(FIRST.plusDays(day), shelf, item, day, customer, customer));
                }
            }
        }
        return Files.writeString(folder.resolve("sales.csv"), text);
    }

    private int backtest(Path file, String columns, String... more) {
        return terminal.run(Stream.concat(
                        Stream.of("recommend", "backtest", file.toString(), "--columns", columns, "--cutoffs", "1"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void comparesWithPopularityAndItemToItem() throws IOException {
        Path out = folder.resolve("report.json");

        int exit = backtest(sales(), COLUMNS, "--out", out.toString());

        assertThat(terminal.err()).doesNotContain("trendloom:");
        assertThat(exit).isEqualTo(ExitCode.OK.number());
        assertThat(terminal.out())
                .contains("a customer's next purchase", "the other half of a basket", "popularity", "item-to-item");
        JsonNode report = JsonApi.JSON.readTree(out.toFile());
        for (JsonNode outcome : report.path("outcomes")) {
            List<JsonNode> ways = outcome.path("ways").findParents("recall");
            assertThat(ways.getFirst().path("name").asText()).isEqualTo("recommender");
            assertThat(ways.getFirst().path("recall").asDouble())
                    .isGreaterThan(ways.get(1).path("recall").asDouble());
        }
    }

    @Test
    void aFileWithoutOrdersAndCustomersIsRefused() throws IOException {
        int exit = backtest(sales(), "day=date,item=sku,units=qty");

        assertThat(exit).isEqualTo(ExitCode.FAILED.number());
        assertThat(terminal.err()).contains("NEXT_PURCHASE", "names no order or customer");
    }

    @Test
    void learningNothingIsRefused() throws IOException {
        assertThat(backtest(sales(), COLUMNS, "--learned", "0")).isEqualTo(ExitCode.FAILED.number());
        assertThat(terminal.err()).contains("The number of items (0) must be positive.");
    }
}
