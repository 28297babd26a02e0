package io.trendloom.chart;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The chart in a folder; rendering and checking is done by Helm itself. */
record Chart(Path folder) {
    /** What the repository holds. */
    static final Chart OURS = new Chart(Path.of("trendloom").toAbsolutePath());

    private static final String OLDEST = "1.30.0";
    private static final Map<String, List<Manifest>> RENDERED = new ConcurrentHashMap<>();

    /** Values to render with, by name. */
    static Stream<String> cases() {
        try (Stream<Path> files = Files.list(OURS.folder.resolve("ci"))) {
            return files
                    .map(file -> file.getFileName().toString().replace("-values.yaml", ""))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path values(String name) {
        return OURS.folder.resolve("ci").resolve(name + "-values.yaml");
    }

    /** What Helm makes of the chart with the values of a case and others set above them. */
    String render(String name, Map<String, String> others) {
        TemplateCommand command = new Helm(folder)
                .template()
                .withName("shop")
                .withNamespace("sales")
                .withKubeVersion(OLDEST)
                .withValuesFile(values(name));
        others.forEach(command::set);
        return command.call();
    }

    /** What the repository's chart renders with a case's values alone is rendered once. */
    List<Manifest> manifests(String name) {
        return equals(OURS)
                ? RENDERED.computeIfAbsent(name, any -> manifests(any, Map.of()))
                : manifests(name, Map.of());
    }

    List<Manifest> manifests(String name, Map<String, String> others) {
        return Yaml.documents(render(name, others)).stream().map(Manifest::new).toList();
    }

    LintResult lint() {
        return new Helm(folder).lint().strict().call();
    }

    /** A copy of the chart in another folder, with a case's values as its own and of another version. */
    Chart copy(Path target, String name, String version) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = target.resolve("trendloom").resolve(folder.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Chart copy = new Chart(target.resolve("trendloom"));
        ObjectNode values = Yaml.merged(Yaml.read(folder.resolve("values.yaml")), Yaml.read(values(name)));
        Yaml.STRICT.writeValue(copy.folder.resolve("values.yaml").toFile(), values);
        ObjectNode about = Yaml.read(folder.resolve("Chart.yaml"));
        about.put("version", version).put("appVersion", version);
        Yaml.STRICT.writeValue(copy.folder.resolve("Chart.yaml").toFile(), about);
        return copy;
    }
}
