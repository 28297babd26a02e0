package io.trendloom.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the chart tells the workers is what they know. */
class SettingsTest {
    /** Quarkus's own, which no worker names. */
    private static final Set<String> OF_QUARKUS =
            Set.of("quarkus.datasource.reactive.trust-all", "quarkus.shutdown.timeout");

    private static final Set<String> OTHER_VARIABLES = Set.of(
            "QUARKUS_CONFIG_LOCATIONS",
            "QUARKUS_INIT_AND_EXIT",
            "QUARKUS_DATASOURCE_USERNAME",
            "QUARKUS_DATASOURCE_PASSWORD",
            "JAVA_TOOL_OPTIONS",
            "OMP_WAIT_POLICY",
            "DJL_OFFLINE",
            "DJL_CACHE_DIR",
            "ENGINE_CACHE_DIR",
            // Of a case's values.
            "HTTPS_PROXY");
    /** What only one machine has. */
    private static final Set<String> OF_ONE_MACHINE = Set.of("ingest trendloom.data-dir");

    private static final Map<String, String> APPLICATIONS = Map.of(
            "ingest", "ingest-service",
            "embed", "embed-worker",
            "train", "train-worker",
            "trainer", "train-worker",
            "forecast", "forecast-worker");
    private static final Pattern NAME = Pattern.compile("(?m)^([^=\\n]+)=");

    @ParameterizedTest
    @MethodSource("io.trendloom.chart.Chart#cases")
    void namesSettingsThatTheWorkerKnows(String name) {
        for (Manifest map : settings(name)) {
            WorkerSettings known = WorkerSettings.of(APPLICATIONS.get(map.component()));

            assertThat(names(map))
                    .as(map.id())
                    .isNotEmpty()
                    .allMatch(setting -> known.knows(setting)
                            || OF_QUARKUS.contains(setting)
                            || setting.equals("quarkus.log.level"));
        }
    }

    @ParameterizedTest
    @MethodSource("io.trendloom.chart.Cases#makingPods")
    void namesVariablesThatTheWorkerKnows(String name, Manifest manifest) {
        Set<String> known =
                WorkerSettings.of(APPLICATIONS.get(manifest.component())).variables();

        assertThat(manifest.containers().getFirst().path("env"))
                .extracting(variable -> variable.path("name").asText())
                .allMatch(variable -> known.contains(variable) || OTHER_VARIABLES.contains(variable));
    }

    @Test
    void onlyTheMigrationJobMigratesWhereThereIsOne() {
        for (Manifest map : settings("gateway")) {
            assertThat(map.at("/data/application.properties").asText())
                    .as(map.id())
                    .contains("quarkus.flyway.migrate-at-start=" + map.isHook() + "\n");
        }
    }

    @ParameterizedTest
    @CsvSource({"ingest", "embed", "train", "trainer", "forecast"})
    void listsTheSettingsThatValuesMayHold(String component) {
        WorkerSettings known = WorkerSettings.of(APPLICATIONS.get(component));

        assertThat(listed(component)).allMatch(known::knows);
    }

    @ParameterizedTest
    @CsvSource({"ingest", "embed", "trainer", "forecast"})
    void leavesNoSettingOut(String component) {
        Set<String> settable = new TreeSet<>(listed(component));
        Set<String> variables = new TreeSet<>();
        Chart.OURS.manifests("keda-gpu").stream()
                .filter(manifest -> manifest.component().equals(component))
                .forEach(manifest -> {
                    settable.addAll(names(manifest));
                    manifest.containers()
                            .forEach(container -> container
                                    .path("env")
                                    .forEach(variable ->
                                            variables.add(variable.path("name").asText())));
                });

        assertThat(WorkerSettings.own(APPLICATIONS.get(component)).names())
                .filteredOn(name -> name.startsWith("trendloom."))
                .isNotEmpty()
                .allMatch(name -> OF_ONE_MACHINE.contains(component + " " + name)
                        || settable.stream().anyMatch(other -> other.equals(name) || other.startsWith(name + "."))
                        || variables.containsAll(new WorkerSettings(Set.of(name)).variables()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "postgres.hots | db | hots",
                "ingest.settings.trendloom\\.door\\.lingre | 10ms | trendloom.door.lingre",
                "embed.settings.trendloom\\.door\\.linger | 10ms | trendloom.door.linger",
                "trainer.kind | daemon | trainer",
                "trainer.autoscaling.kind | hpa | autoscaling",
                "embed.autoscaling.queues.embed\\.batch-sorted | 1 | batch-sorted",
                "embed.autoscaling.min | 0 | min",
                "image.tag | latest | tag",
                "rabbitmq.managementUrl | http://user:word@rabbitmq:15672 | managementUrl",
                "shop.currency | pounds | currency",
                "forecast.replicas | 0 | replicas"
            })
    void refusesValuesThatItDoesNotKnow(String path, String value, String told) {
        assertThatThrownBy(() -> Chart.OURS.render("least", Map.of(path, value)))
                .hasMessageContaining("values don't meet the specifications of the schema")
                .hasMessageContaining(told);
    }

    private static List<Manifest> settings(String name) {
        return Chart.OURS.manifests(name).stream()
                .filter(manifest -> manifest.kind().equals("ConfigMap"))
                .toList();
    }

    private static Set<String> names(Manifest map) {
        return NAME.matcher(map.at("/data/application.properties").asText())
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> listed(String component) {
        JsonNode schema = Yaml.read(Chart.OURS.folder().resolve("values.schema.json"));
        Set<String> all = new TreeSet<>();
        schema.at("/properties/%s/properties/settings/properties".formatted(component))
                .fieldNames()
                .forEachRemaining(all::add);
        return all;
    }
}
