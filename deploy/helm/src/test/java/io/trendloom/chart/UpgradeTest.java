package io.trendloom.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An upgrade changes no field that Kubernetes would refuse to change. */
class UpgradeTest {
    private static final Map<String, List<String>> IMMUTABLE = Map.of(
            "Deployment", List.of("/spec/selector"),
            "StatefulSet",
                    List.of(
                            "/spec/selector",
                            "/spec/serviceName",
                            "/spec/podManagementPolicy",
                            "/spec/volumeClaimTemplates"),
            "Service", List.of("/spec/clusterIP"));
    private static final Map<String, String> OTHER_VALUES = Map.of(
            "image.tag", "7.0.0",
            "image.repository", "elsewhere/trendloom",
            "trainer.replicas", "5",
            "trainer.heap", "3g",
            "trainer.podLabels.team", "models",
            "forecast.podLabels.team", "planning",
            "ingest.settings.trendloom\\.door\\.linger", "20ms",
            "serviceAccount.annotations.a", "b",
            "shop.zone", "Asia/Shanghai");

    @ParameterizedTest
    @MethodSource("io.trendloom.chart.Chart#cases")
    void keepsImmutableFields(String name, @TempDir Path folder) throws IOException {
        Chart next = Chart.OURS.copy(folder, name, "7.0.0");

        List<Manifest> before = Chart.OURS.manifests(name);
        List<Manifest> after = next.manifests(name, OTHER_VALUES);

        assertThat(immutable(after)).isNotEmpty().isEqualTo(immutable(before));
        assertThat(after).extracting(Manifest::id).containsExactlyElementsOf(ids(before));
        assertThat(after).isNotEqualTo(before);
    }

    @Test
    void keepsSelectorsWhateverTheValues() {
        Map<String, JsonNode> least = immutable(Chart.OURS.manifests("least"));

        Chart.cases()
                .forEach(name -> immutable(Chart.OURS.manifests(name)).forEach((field, value) -> {
                    if (field.contains("selector") && least.containsKey(field)) {
                        assertThat(value).as("%s of %s", field, name).isEqualTo(least.get(field));
                    }
                }));
    }

    @Test
    void rollsPodsWhenTheirSettingsChangeAndOnlyThose() {
        Map<String, String> before = checksums(Chart.OURS.manifests("least"));
        Map<String, String> after =
                checksums(Chart.OURS.manifests("least", Map.of("ingest.settings.trendloom\\.door\\.linger", "20ms")));

        assertThat(after.remove("ingest")).isNotEqualTo(before.remove("ingest"));
        assertThat(after).isNotEmpty().isEqualTo(before);
    }

    private static List<String> ids(List<Manifest> manifests) {
        return manifests.stream().map(Manifest::id).toList();
    }

    private static Map<String, JsonNode> immutable(List<Manifest> manifests) {
        Map<String, JsonNode> fields = new TreeMap<>();
        for (Manifest manifest : manifests) {
            for (String field : IMMUTABLE.getOrDefault(manifest.kind(), List.of())) {
                fields.put(manifest.id() + " " + field, manifest.at(field));
            }
        }
        return fields;
    }

    private static Map<String, String> checksums(List<Manifest> manifests) {
        Map<String, String> all = new TreeMap<>();
        manifests.stream()
                .filter(manifest -> manifest.makesPods() && !manifest.isHook())
                .forEach(manifest -> all.put(
                        manifest.component(),
                        manifest.podTemplate()
                                .at("/metadata/annotations")
                                .path("checksum/settings")
                                .asText()));
        return all;
    }
}
