package io.trendloom.system.watch;

import com.fasterxml.jackson.databind.JsonNode;
import io.trendloom.system.Trendloom;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The dashboards of {@code deploy/grafana}. */
final class Dashboards {
    static final Path FOLDER = Trendloom.root().resolve("deploy/grafana");

    private Dashboards() {}

    static List<JsonNode> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(Dashboards::read)
                    .toList();
        }
    }

    /** The panels of a dashboard, rows among them. */
    static List<JsonNode> panels(JsonNode dashboard) {
        return StreamSupport.stream(dashboard.get("panels").spliterator(), false)
                .toList();
    }

    static List<Expression> expressions(JsonNode dashboard) {
        return panels(dashboard).stream()
                .flatMap(panel -> panel.findValuesAsText("expr").stream()
                        .map(text -> new Expression(
                                dashboard.get("title").asText() + ", "
                                        + panel.get("title").asText(),
                                text)))
                .toList();
    }

    private static JsonNode read(Path file) {
        try {
            return Trendloom.json(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
