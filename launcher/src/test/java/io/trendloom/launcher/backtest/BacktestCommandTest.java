package io.trendloom.launcher.backtest;

import static io.trendloom.launcher.backtest.SalesText.COLUMNS;
import static io.trendloom.launcher.backtest.SalesText.FIRST;
import static io.trendloom.launcher.backtest.SalesText.shop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.RecordedTerminal;
import io.trendloom.launcher.api.JsonApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BacktestCommandTest {
    /** One cutoff, and one epoch of a few windows. */
    private static final List<String> SHORT = List.of("--cutoffs", "1", "--epochs", "1", "--windows", "32");

    private final RecordedTerminal terminal = new RecordedTerminal();

    @TempDir
    private Path folder;

    @Test
    void writesTheReportAndEveryForecast() throws IOException {
        Path out = folder.resolve("report.json");
        Path forecasts = folder.resolve("forecasts");

        int exit = backtest(shop(25, 200), "--out", out.toString(), "--forecasts", forecasts.toString());

        assertThat(terminal.err()).doesNotContain("trendloom:");
        assertThat(exit).isEqualTo(ExitCode.OK.number());
        assertThat(terminal.out()).contains("seasonal-naive", "weekday-average", "WQL30 ×");
        JsonNode report = JsonApi.JSON.readTree(out.toFile());
        assertThat(report.path("dataset").asText()).isEqualTo("sales.csv");
        assertThat(report.path("items").asInt()).isEqualTo(25);
        assertThat(report.path("cutoffs")).hasSize(2);
        JsonNode average = report.path("models").path("weekday-average");
        assertThat(average.path("wql").asDouble()).isPositive();
        assertThat(average.path("trend").path("perClass").path("stable").path("named"))
                .hasSize(4);
        assertThat(average.path("against").path("seasonal-naive").path("ratios").path("wql30"))
                .hasSize(3);
        assertThat(Files.readString(out)).doesNotContain("NaN");
        List<String> days = Files.readAllLines(forecasts.resolve("weekday-average.csv"));
        assertThat(days)
                .hasSize(1 + 2 * 25 * 30)
                .first()
                .isEqualTo(
                        "cutoff,item,day,q0.1,q0.2,q0.3,q0.4,q0.5,q0.6,q0.7,q0.8,q0.9,mean,trend_label,p_growth,p_stable,p_decline,p_volatile");
        assertThat(Files.readAllLines(forecasts.resolve("seasonal-naive-totals.csv")))
                .hasSize(1 + 2 * 25)
                .first()
                .isEqualTo("cutoff,item,q0.1,q0.2,q0.3,q0.4,q0.5,q0.6,q0.7,q0.8,q0.9,mean");
    }

    @Test
    void tellsWhatMovesForecasts() throws IOException {
        Path out = folder.resolve("report.json");

        int exit = backtest(shop(25, 200), "--models", "weekday-average", "--explain", "2", "--out", out.toString());

        assertThat(exit).isEqualTo(ExitCode.OK.number());
        assertThat(terminal.out()).contains("mean of 2 items: history");
        JsonNode importance = JsonApi.JSON.readTree(out.toFile()).at("/models/weekday-average/importance");
        assertThat(importance.path("items").asInt()).isEqualTo(2);
        assertThat(importance.at("/groups/history/total").asDouble()).isPositive();
        assertThat(backtest(shop(25, 200), "--explain", "-1")).isEqualTo(ExitCode.USAGE.number());
        assertThat(terminal.err()).contains("The number of items to explain (-1) must not be negative.");
    }

    @Test
    void forecastsItemsBeforeTheySell() throws IOException {
        SalesText sales = new SalesText();
        for (int day = 0; day < 240; day++) {
            for (int item = 1; item <= 190; item++) {
                if (day >= 2 * (item - 100) && (day + item) % 3 != 0) {
                    sales.line(FIRST.plusDays(day), "item-" + item, 1 + item % 7);
                }
            }
        }
        Path out = folder.resolve("report.json");
        Path forecasts = folder.resolve("forecasts");
        String from = FIRST.plusDays(150).toString();

        int exit = backtest(
                sales,
                "--cold-start",
                "--launched-from",
                from,
                "--forecasts",
                forecasts.toString(),
                "--out",
                out.toString());

        assertThat(terminal.err()).doesNotContain("trendloom:");
        assertThat(exit).isEqualTo(ExitCode.OK.number());
        JsonNode report = JsonApi.JSON.readTree(out.toFile()).path("coldStart");
        List<String> lines = Files.readAllLines(forecasts.resolve("cold-start.csv"));
        assertThat(lines.getFirst()).isEqualTo("item,launch,q0.1,q0.2,q0.3,q0.4,q0.5,q0.6,q0.7,q0.8,q0.9,mean");
        assertThat(report.path("launches").asInt()).isEqualTo(lines.size() - 1).isBetween(14, 17);
        assertThat(report.path("wape28").path("value").asDouble()).isBetween(0.0, 1.0);
        assertThat(Files.readString(out)).doesNotContain("NaN");
        assertThat(terminal.out()).contains("launches, their first 28 days", "WAPE28 without text");
    }

    @Test
    void tellsTrendsByTheThresholdsAskedFor() throws IOException {
        Path usual = folder.resolve("usual.json");
        Path asked = folder.resolve("asked.json");

        int exit = backtest(shop(25, 200), "--models", "seasonal-naive", "--out", usual.toString());
        int other = backtest(
                shop(25, 200),
                "--models",
                "seasonal-naive",
                "--trend-rule",
                "growth=1.01,decline=0.99,weeks=1",
                "--out",
                asked.toString());

        assertThat(exit).isEqualTo(ExitCode.OK.number()).isEqualTo(other);
        JsonNode before = JsonApi.JSON.readTree(usual.toFile());
        JsonNode report = JsonApi.JSON.readTree(asked.toFile());
        assertThat(before.path("trendRule").toString())
                .isEqualTo("{\"growth\":1.25,\"decline\":0.8,\"volatile\":0.75,\"weeks\":3}");
        assertThat(report.path("trendRule").toString())
                .isEqualTo("{\"growth\":1.01,\"decline\":0.99,\"volatile\":0.75,\"weeks\":1}");
        assertThat(report.at("/models/seasonal-naive/wql")).isEqualTo(before.at("/models/seasonal-naive/wql"));
        assertThat(report.at("/models/seasonal-naive/trend")).isNotEqualTo(before.at("/models/seasonal-naive/trend"));
    }

    @Test
    void refusesThresholdsThatTellNothing() throws IOException {
        assertThat(backtest(shop(25, 200), "--trend-rule", "growth=0.9")).isEqualTo(ExitCode.USAGE.number());
        assertThat(terminal.err()).contains("growth (0.9) must be above 1");
        assertThat(backtest(shop(25, 200), "--trend-rule", "decay=0.9")).isEqualTo(ExitCode.USAGE.number());
        assertThat(terminal.err())
                .contains("threshold decay (0.9) of the trend rule must be one of [growth, decline, volatile, weeks]");
        assertThat(backtest(shop(25, 200), "--trend-rule", "weeks=many")).isEqualTo(ExitCode.USAGE.number());
        assertThat(terminal.err()).contains("threshold weeks (many) of the trend rule must be a number");
    }

    @Test
    void judgesOnlyTheItemsAskedForWithTheModelsAskedFor() throws IOException {
        Path items = Files.writeString(folder.resolve("items.txt"), "item-3\nitem-4\n");

        int exit =
                backtest(shop(25, 200), "--items", items.toString(), "--models", "weekday-average", "--format", "json");

        assertThat(exit).isEqualTo(ExitCode.OK.number());
        JsonNode report = JsonApi.JSON.readTree(terminal.out());
        assertThat(report.path("windows").path(0).path("items").asInt()).isEqualTo(2);
        assertThat(report.path("models")).hasSize(1);
    }

    @Test
    void trainsTheNetworkOnceForItselfAndTheChampion() throws IOException {
        Path out = folder.resolve("report.json");

        int exit = backtestNetworks("weekday-average,lstm,champion", "--out", out.toString());

        assertThat(terminal.err()).doesNotContain("trendloom:");
        assertThat(exit).isEqualTo(ExitCode.OK.number());
        JsonNode models = JsonApi.JSON.readTree(out.toFile()).path("models");
        assertThat(models.path("champion").path("wql30").asDouble()).isPositive();
        assertThat(models.path("lstm").path("wql30").asDouble())
                .isPositive()
                .isNotEqualTo(models.path("champion").path("wql30").asDouble());
    }

    @Test
    void judgesTheChampionBesideTheBaselinesWhereNoModelIsNamed() throws IOException {
        Path out = folder.resolve("report.json");

        int exit = defaults(shop(12, 260), out);

        assertThat(terminal.err()).doesNotContain("trendloom:");
        assertThat(exit).isEqualTo(ExitCode.OK.number());
        JsonNode report = JsonApi.JSON.readTree(out.toFile());
        assertThat(report.path("models").fieldNames())
                .toIterable()
                .containsExactly("seasonal-naive", "weekday-average", "tsb", "ets", "gbm", "paper", "champion");
        assertThat(terminal.out()).contains("the champion against each:").doesNotContain("left out");
    }

    @Test
    void saysWhatCannotBeLearnedFromAShortPast() throws IOException {
        Path out = folder.resolve("report.json");

        assertThat(defaults(shop(3, 100), out)).isEqualTo(ExitCode.OK.number());

        JsonNode report = JsonApi.JSON.readTree(out.toFile());
        assertThat(report.path("models").fieldNames())
                .toIterable()
                .containsExactly("seasonal-naive", "weekday-average", "tsb", "ets");
        assertThat(report.path("leftOut").path("champion").asText()).contains("history is too short");
        assertThat(report.path("leftOut").path("gbm").asText()).contains("at least 200 pairs");
        assertThat(terminal.out()).contains("champion         left out: No item");
    }

    /** The models that stand where none is named. */
    private int defaults(SalesText sales, Path out) {
        List<String> arguments =
                new ArrayList<>(List.of("backtest", sales.write(folder).toString(), "--columns", COLUMNS));
        arguments.addAll(SHORT);
        arguments.addAll(List.of("--out", out.toString()));
        return terminal.run(arguments.toArray(String[]::new));
    }

    @Test
    void networksReadTitlesUnlessTheyAreTurnedOff() throws IOException {
        JsonNode standing = networks("standing");
        JsonNode on = networks("on", "--text", "on");
        JsonNode off = networks("off", "--text", "off");

        assertThat(wql30(standing)).isEqualTo(wql30(on)).isNotEqualTo(wql30(off));
        assertThat(terminal.err()).contains("encoding the titles of 8 items");
    }

    @Test
    void comparesModelsWithAndWithoutTheirTitlesOverSeeds() throws IOException {
        JsonNode report = networks("compared", "--text", "compare", "--seeds", "2");

        JsonNode worth = report.path("models").path("lstm");
        assertThat(wql30(networks("on", "--text", "on")))
                .isEqualTo(
                        worth.path("withText").path("wql30").asDouble() * 2
                                - wql30(networks("second", "--text", "on", "--seed", "2")),
                        within(1e-9));
        assertThat(worth.path("withoutText").path("wql30").asDouble()).isPositive();
        assertThat(report.path("seeds")).extracting(JsonNode::asLong).containsExactly(1L, 2L);
        assertThat(worth.path("bySeed")
                        .path("2")
                        .path("ratios")
                        .path("wql30")
                        .path("value")
                        .asDouble())
                .isPositive();
        assertThat(worth.path("against").path("differences").path("macroF1")).hasSize(3);
        assertThat(terminal.out()).contains("lstm without text", "seed 2", "all seeds");
    }

    @Test
    void textsMustBeThereAndReadToBeOfUse() throws IOException {
        Path plain = Files.writeString(
                folder.resolve("plain.csv"),
                Files.readString(shop(8, 200).write(folder)).replaceAll(",Mug of [^,]*,", ",,"));
        assertThat(terminal.run(
                        "backtest",
                        plain.toString(),
                        "--columns",
                        COLUMNS,
                        "--cutoffs",
                        "1",
                        "--models",
                        "lstm",
                        "--text",
                        "on"))
                .isEqualTo(ExitCode.FAILED.number());
        assertThat(terminal.err()).contains("With --text on the file must have titles.");

        assertThat(backtest(shop(8, 200), "--models", "tsb", "--text", "compare"))
                .isEqualTo(ExitCode.USAGE.number());
        assertThat(terminal.err()).contains("--models must name a model that reads texts");
        assertThat(backtest(shop(8, 200), "--cold-start", "--text", "off")).isEqualTo(ExitCode.USAGE.number());
        assertThat(terminal.err()).contains("--text and --cold-start must not both be given");
        assertThat(backtest(shop(8, 200), "--models", "lstm", "--text", "compare", "--seeds", "0"))
                .isEqualTo(ExitCode.FAILED.number());
        assertThat(terminal.err()).contains("The number of seeds (0) must be at least 1.");
    }

    private JsonNode networks(String name, String... more) throws IOException {
        Path out = folder.resolve(name + ".json");
        List<String> arguments = new ArrayList<>(List.of(more));
        arguments.addAll(List.of("--out", out.toString()));
        assertThat(backtestNetworks("lstm", arguments.toArray(String[]::new)))
                .as(terminal.err())
                .isEqualTo(ExitCode.OK.number());
        return JsonApi.JSON.readTree(out.toFile());
    }

    private static double wql30(JsonNode report) {
        return report.path("models").path("lstm").path("wql30").asDouble();
    }

    @Test
    void judgesNetworksWithEachEncoder() throws IOException {
        int exit = backtestNetworks("gru,rnn,transformer", "--format", "json");

        assertThat(terminal.err()).doesNotContain("trendloom:");
        assertThat(exit).isEqualTo(ExitCode.OK.number());
        JsonNode models = JsonApi.JSON.readTree(terminal.out()).path("models");
        assertThat(List.of("gru", "rnn", "transformer"))
                .extracting(name -> models.path(name).path("wql30").asDouble())
                .doesNotHaveDuplicates()
                .allMatch(wql30 -> wql30 > 0);
    }

    @Test
    void judgesNetworksThatTellDaysInAnotherWayAndGoOnFromTheCutoffBefore() throws IOException {
        double alone = lastWql();
        assertThat(lastWql("--demand-head", "negative-binomial")).isPositive().isNotEqualTo(alone);
        assertThat(lastWql("--demand-head", "zero-inflated")).isPositive().isNotEqualTo(alone);
        assertThat(lastWql("--warm-start")).isPositive().isNotEqualTo(alone);
        assertThat(lastWql()).isEqualTo(alone);
    }

    /** WQL of the days of an LSTM at the last of two cutoffs. */
    private double lastWql(String... more) throws IOException {
        Path out = folder.resolve("report.json");
        List<String> arguments = new ArrayList<>(
                List.of("--models", "lstm", "--epochs", "1", "--windows", "32", "--out", out.toString()));
        arguments.addAll(List.of(more));
        int exit = backtest(shop(8, 230), arguments.toArray(String[]::new));
        assertThat(terminal.err()).doesNotContain("trendloom:");
        assertThat(exit).isEqualTo(ExitCode.OK.number());
        JsonNode byCutoff =
                JsonApi.JSON.readTree(out.toFile()).path("models").path("lstm").path("byCutoff");
        return byCutoff.valueStream().toList().getLast().path("wql").asDouble();
    }

    @Test
    void aHeadThatThereIsNotIsRefused() {
        assertThat(backtest(shop(25, 200), "--demand-head", "poisson")).isEqualTo(ExitCode.USAGE.number());
        assertThat(terminal.err())
                .contains("The demand head (poisson) must be one of [quantiles, zero-inflated, negative-binomial]")
                .doesNotContain("Exception");
    }

    @Test
    void ofTheClassifierOfTitlesOnlyTrendsAreReported() throws IOException {
        Path out = folder.resolve("report.json");
        Path forecasts = folder.resolve("forecasts");

        int exit =
                backtestNetworks("weekday-average,paper", "--out", out.toString(), "--forecasts", forecasts.toString());

        assertThat(terminal.err()).doesNotContain("trendloom:");
        assertThat(exit).isEqualTo(ExitCode.OK.number());
        assertThat(terminal.out()).contains("paper").doesNotContain("NaN");
        JsonNode paper = JsonApi.JSON.readTree(out.toFile()).path("models").path("paper");
        assertThat(paper.path("trend").path("logLoss").asDouble()).isPositive();
        assertThat(paper.has("wql30")).isFalse();
        assertThat(Files.readString(out)).doesNotContain("NaN");
        assertThat(Files.readAllLines(forecasts.resolve("paper.csv")))
                .hasSize(1 + 8 * 30)
                .last()
                .asString()
                .matches(".*,2023-07-19,,,,,,,,,,,[a-z]+,.*");
        assertThat(forecasts.resolve("paper-totals.csv")).doesNotExist();
    }

    @Test
    void closedDaysComeFromAFile() throws IOException {
        Path closed = Files.writeString(folder.resolve("closed.txt"), "sunday\n# a holiday\n2023-07-03..2023-07-04\n");
        Path forecasts = folder.resolve("forecasts");

        backtest(shop(25, 200), "--closed-days", closed.toString(), "--forecasts", forecasts.toString());

        assertThat(Files.readAllLines(forecasts.resolve("weekday-average.csv")))
                .filteredOn(line -> line.contains(",2023-07-02,") || line.contains(",2023-07-04,"))
                .isNotEmpty()
                .allMatch(line -> line.contains(",0,0,0,0,0,0,0,0,0,0,"));
    }

    @Test
    void tooFewDaysAreRefused() {
        assertRefused(shop(25, 80), "must have 56 days before it");
    }

    @Test
    void anOpenDayAfterTheLastIsRefused() {
        assertRefused(shop(25, 200), "must be known, and the last whole day", "--cutoff-days", "2023-07-10");
    }

    @Test
    void aGapUpToTheCutoffIsRefused() {
        SalesText gap = shop(25, 60).line(FIRST.plusDays(300), "item-1", 1);
        assertRefused(gap, "No item sold in the 28 days before the cutoff");
    }

    @Test
    void aMissingColumnIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("sales.csv"), "date,sku,qty\n2023-01-01,a,1\n");
        assertThat(terminal.run("backtest", file.toString(), "--columns", COLUMNS))
                .isEqualTo(ExitCode.FAILED.number());
        assertThat(terminal.err()).contains("lacks the column (price)").doesNotContain("Exception");
    }

    @Test
    void aFileWithoutPricesAndTitlesIsForecast() throws IOException {
        StringBuilder text = new StringBuilder("date,sku,qty\n");
        for (int day = 0; day < 200; day++) {
            text.append("%s,a,%d%n%s,b,1%n".formatted(FIRST.plusDays(day), 1 + day % 4, FIRST.plusDays(day)));
        }
        Path file = Files.writeString(folder.resolve("sales.csv"), text);
        Path out = folder.resolve("report.json");

        int exit = terminal.run(
                "backtest",
                file.toString(),
                "--columns",
                "day=date,item=sku,units=qty",
                "--models",
                "seasonal-naive,weekday-average,tsb,ets",
                "--cutoffs",
                "1",
                "--out",
                out.toString());

        assertThat(terminal.err()).doesNotContain("trendloom:");
        assertThat(exit).isEqualTo(ExitCode.OK.number());
        JsonNode report = JsonApi.JSON.readTree(out.toFile());
        assertThat(report.path("rejected")).isEmpty();
        assertThat(report.path("windows").path(0).path("items").asInt()).isEqualTo(2);
        assertThat(Files.readString(out)).doesNotContain("NaN").doesNotContain("Infinity");
    }

    @Test
    void aGapOfMonthsIsNoReasonToRefuse() throws IOException {
        SalesText gap = new SalesText();
        for (int day = 0; day < 300; day++) {
            if (day < 60 || day > 180) {
                gap.line(FIRST.plusDays(day), "a", 1 + day % 3).line(FIRST.plusDays(day), "b", 2);
            }
        }
        Path out = folder.resolve("report.json");

        assertThat(backtest(gap, "--out", out.toString(), "--models", "seasonal-naive,weekday-average,tsb,ets"))
                .isEqualTo(ExitCode.OK.number());
        assertThat(Files.readString(out)).doesNotContain("NaN").doesNotContain("Infinity");
    }

    @Test
    void allZerosAreRefused() {
        SalesText zeros = new SalesText();
        for (int day = 0; day < 200; day++) {
            zeros.line(FIRST.plusDays(day), "a", 0);
        }
        assertRefused(zeros, "no sale that keeps the rules");
    }

    @Test
    void theColumnsMustBeNamed() {
        Path file = shop(1, 100).write(folder);
        assertThat(terminal.run("backtest", file.toString())).isEqualTo(ExitCode.USAGE.number());
        assertThat(terminal.err()).contains("--mapping or --columns");
    }

    @Test
    void unknownModelsAreRefused() {
        assertThat(backtest(shop(1, 100), "--models", "magic")).isEqualTo(ExitCode.USAGE.number());
        assertThat(terminal.err()).contains("The model (magic) must be one of");
    }

    @Test
    void oneItemAndAnOrderOfAHundredThousandAreForecastWithoutNaN() throws IOException {
        SalesText odd = shop(1, 200)
                .line(FIRST.plusDays(100), "item-1", 100_000)
                .line(FIRST.plusDays(120), "item-1", -3)
                .line(FIRST.plusDays(150), "item-1", 0.25)
                .line(FIRST.plusDays(198), "starts-last", 5);
        Path out = folder.resolve("report.json");

        assertThat(backtest(odd, "--out", out.toString())).isEqualTo(ExitCode.OK.number());
        assertThat(Files.readString(out)).doesNotContain("NaN").doesNotContain("Infinity");
    }

    private void assertRefused(SalesText sales, String rule, String... more) {
        assertThat(backtest(sales, more)).isEqualTo(ExitCode.FAILED.number());
        assertThat(terminal.err()).contains(rule).doesNotContain("Exception").doesNotContain("\tat ");
    }

    private int backtestNetworks(String models, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--models", models));
        arguments.addAll(SHORT);
        arguments.addAll(List.of(more));
        return backtest(shop(8, 200), arguments.toArray(String[]::new));
    }

    private int backtest(SalesText sales, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("backtest", sales.write(folder).toString(), "--columns", COLUMNS));
        arguments.addAll(List.of(more));
        if (!arguments.contains("--cutoffs")) {
            arguments.addAll(List.of("--cutoffs", "2"));
        }
        if (!arguments.contains("--models")) {
            arguments.addAll(List.of("--models", "seasonal-naive,weekday-average"));
        }
        return terminal.run(arguments.toArray(String[]::new));
    }
}
