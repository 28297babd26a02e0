package io.trendloom.system.watch;

import io.trendloom.system.Trendloom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The alert rules, as Prometheus reads them and the chart renders them. */
final class Alerts {
    static final Path FILE = Trendloom.root().resolve("deploy/helm/trendloom/files/alerts.yaml");
    static final Path TESTS = Trendloom.root().resolve("deploy/helm/src/test/promtool/alerts-test.yaml");

    private static final Pattern RULE =
            Pattern.compile("- alert: (\\w+)\\n\\s+expr: (.*)\\n(?s:.*?)runbook: (\\S+)\\n");

    private Alerts() {}

    /**
     * A rule.
     *
     * @param runbook path of what to do when it fires
     */
    record Alert(Expression expression, String runbook) {
        String name() {
            return expression.where();
        }
    }

    static List<Alert> all() throws IOException {
        return RULE.matcher(Files.readString(FILE))
                .results()
                .map(rule -> new Alert(new Expression(rule.group(1), rule.group(2)), rule.group(3)))
                .toList();
    }
}
