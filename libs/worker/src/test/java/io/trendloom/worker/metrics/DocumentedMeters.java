package io.trendloom.worker.metrics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of {@code docs/metrics.md}. */
public final class DocumentedMeters {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(trendloom_\\w+)` \\| (\\w+) \\|([^|]*)\\|.*\\|$");

    private DocumentedMeters() {}

    /** Those of a worker, or of every worker, under the heading that names it. */
    public static Set<Meter> of(String heading) throws IOException {
        String text = Files.readString(root().resolve("docs/metrics.md"));
        return Stream.of(text.split("(?m)^## "))
                .filter(section -> section.startsWith(heading + "\n"))
                .flatMap(section -> ROW.matcher(section).results())
                .map(row -> new Meter(row.group(1), row.group(2), labels(row.group(3))))
                .collect(Collectors.toSet());
    }

    private static Set<String> labels(String cell) {
        return Arrays.stream(cell.replace("`", "").strip().split(",\\s*"))
                .filter(label -> !label.isBlank())
                .collect(Collectors.toSet());
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
