package io.trendloom.system.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.trendloom.system.Trendloom;
import io.trendloom.system.watch.Alerts.Alert;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DashboardsTest {
    private static final Pattern METER = Pattern.compile("\\btrendloom_\\w+");
    private static final Pattern ALERT = Pattern.compile("(?m)^ +- alert: (\\w+)$");

    @Test
    void fourDashboardsStandOnTheirOwn() throws IOException {
        List<JsonNode> dashboards = Dashboards.all();

        assertThat(dashboards).hasSize(4);
        assertThat(dashboards)
                .extracting(dashboard -> dashboard.get("uid").asText())
                .doesNotHaveDuplicates();
        for (JsonNode dashboard : dashboards) {
            List<JsonNode> panels = Dashboards.panels(dashboard);
            assertThat(panels).extracting(panel -> panel.get("id").asInt()).doesNotHaveDuplicates();
            assertThat(panels.stream()
                            .filter(panel -> !panel.get("type").asText().equals("row")))
                    .allSatisfy(
                            panel -> assertThat(panel.findValuesAsText("expr")).isNotEmpty());
            assertThat(overlaps(panels)).as("%s", dashboard.get("title")).isFalse();
        }
    }

    @Test
    void nothingIsShownWhereThereIsNothing() throws IOException {
        assertThat(expressions()).hasSizeGreaterThan(70).noneMatch(Expression::hasFallback);
        assertThat(new Expression("", "sum(a) or vector(0)").hasFallback()).isTrue();
        assertThat(new Expression("", "absent(a)").hasFallback()).isTrue();
    }

    @Test
    void metersAreThoseOfTheDocument() throws IOException {
        Set<String> documented = meters(Files.readString(Trendloom.root().resolve("docs/metrics.md")));

        for (Expression expression : expressions()) {
            assertThat(meters(expression.text()).stream().map(DashboardsTest::withoutPart))
                    .as(expression.where())
                    .allMatch(documented::contains);
        }
    }

    @Test
    void eachAlertHasARunbookAndEachRunbookAnAlert() throws IOException {
        List<Alert> alerts = Alerts.all();

        assertThat(alerts.stream().map(Alert::name))
                .isNotEmpty()
                .containsExactlyElementsOf(found(Alerts.FILE, ALERT).toList());
        assertThat(alerts).allMatch(alert -> alert.runbook().equals("docs/runbooks/" + alert.name() + ".md"));
        try (Stream<Path> runbooks = Files.list(Trendloom.root().resolve("docs/runbooks"))) {
            assertThat(runbooks.map(file -> "docs/runbooks/" + file.getFileName()))
                    .containsExactlyInAnyOrderElementsOf(
                            alerts.stream().map(Alert::runbook).toList());
        }
        for (Alert alert : alerts) {
            assertThat(Files.readString(Trendloom.root().resolve(alert.runbook())))
                    .startsWith("# " + alert.name() + "\n")
                    .contains("**Look at**", "**Do**");
        }
    }

    @Test
    void eachAlertHasAUnitTest() throws IOException {
        assertThat(found(Alerts.TESTS, Pattern.compile("(?m)^ +name: (\\w+)$")))
                .containsExactlyElementsOf(
                        Alerts.all().stream().map(Alert::name).toList());
    }

    private static List<Expression> expressions() throws IOException {
        return Stream.concat(
                        Dashboards.all().stream().flatMap(dashboard -> Dashboards.expressions(dashboard).stream()),
                        Alerts.all().stream().map(Alert::expression))
                .toList();
    }

    private static Stream<String> found(Path file, Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(file)).results().map(match -> match.group(1));
    }

    private static Set<String> meters(String text) {
        return METER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static String withoutPart(String meter) {
        return meter.replaceAll("_(bucket|count|sum|max)$", "");
    }

    private static boolean overlaps(List<JsonNode> panels) {
        List<Rectangle> places = panels.stream()
                .map(panel -> panel.get("gridPos"))
                .map(at -> new Rectangle(
                        at.get("x").asInt(),
                        at.get("y").asInt(),
                        at.get("w").asInt(),
                        at.get("h").asInt()))
                .toList();
        return places.stream()
                .anyMatch(one -> places.stream().anyMatch(other -> one != other && one.intersects(other)));
    }
}
