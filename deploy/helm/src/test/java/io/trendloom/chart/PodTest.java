package io.trendloom.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a pod asks for, how it is watched, and how it ends. */
class PodTest {
    @ParameterizedTest
    @MethodSource("io.trendloom.chart.Cases#makingPods")
    void asksForWhatItNeeds(String name, Manifest manifest) {
        assertThat(manifest.containers()).allSatisfy(container -> {
            JsonNode resources = container.path("resources");
            assertThat(resources.at("/requests/cpu").asText()).isNotEmpty();
            assertThat(resources.at("/requests/memory").asText()).isNotEmpty();
            // No limit of processor time: it would make a busy worker slow, not fair.
            assertThat(resources.at("/limits/memory")).isEqualTo(resources.at("/requests/memory"));
            assertThat(container.path("image").asText()).matches(".+:[^:/]+").doesNotEndWith(":latest");
        });
    }

    @ParameterizedTest
    @MethodSource("io.trendloom.chart.Cases#makingPods")
    void isWatchedWithoutTheServersAroundIt(String name, Manifest manifest) {
        if (manifest.isHook()) {
            return;
        }
        JsonNode container = manifest.containers().getFirst();

        assertThat(container.at("/livenessProbe/httpGet/path").asText()).isEqualTo("/q/health/live");
        assertThat(container.at("/startupProbe/httpGet/path").asText()).isEqualTo("/q/health/started");
        assertThat(container.at("/startupProbe/periodSeconds").asInt()
                        * container.at("/startupProbe/failureThreshold").asInt())
                .as("seconds that a start may take")
                .isGreaterThanOrEqualTo(600);
        if (!manifest.kind().equals("ScaledJob")) {
            assertThat(container.at("/readinessProbe/httpGet/path").asText()).isEqualTo("/q/health/ready");
            assertThat(container.at("/lifecycle/preStop/sleep/seconds").asInt()).isPositive();
        }
        assertThat(manifest.pod().path("terminationGracePeriodSeconds").asInt()).isGreaterThanOrEqualTo(60);
    }

    @Test
    void trainersAreNotMovedToSaveANode() {
        for (String name : List.of("least", "keda-gpu")) {
            Manifest trainer = trainer(Chart.OURS.manifests(name));

            assertThat(trainer.podTemplate()
                            .at("/metadata/annotations")
                            .path("cluster-autoscaler.kubernetes.io/safe-to-evict")
                            .asText())
                    .isEqualTo("false");
        }
    }

    @Test
    void jobsThatTrainAreLeftAloneByUpgradesAndScaling() {
        Manifest jobs = trainer(Chart.OURS.manifests("keda-gpu"));

        assertThat(jobs.kind()).isEqualTo("ScaledJob");
        assertThat(jobs.at("/spec/rollout/strategy").asText()).isEqualTo("gradual");
        assertThat(jobs.at("/spec/jobTargetRef").has("activeDeadlineSeconds")).isFalse();
        assertThat(Manifest.texts(jobs.at("/spec/triggers/0/metadata")).get("query"))
                .isEqualTo(
                        "select count(*) from train.training where state in ('QUEUED', 'WAITING', 'RUNNING') and accepted_at is not null");
    }

    @Test
    void gpusComeWithTheirImageTolerationAndSetting() {
        List<Manifest> manifests = Chart.OURS.manifests("keda-gpu", Map.of("image.tag", "0.9"));
        for (String component : List.of("embed", "trainer")) {
            Manifest owner = manifests.stream()
                    .filter(manifest -> manifest.component().equals(component) && manifest.makesPods())
                    .findAny()
                    .orElseThrow();
            JsonNode container = owner.containers().getFirst();

            assertThat(container.path("image").asText()).endsWith(":0.9-gpu");
            assertThat(container.at("/resources/limits").path("nvidia.com/gpu").asInt())
                    .isEqualTo(component.equals("embed") ? 1 : 2);
            assertThat(owner.pod().path("tolerations"))
                    .anyMatch(toleration -> toleration.path("key").asText().equals("nvidia.com/gpu"));
        }
        assertThat(settings(manifests, "embed")).contains("trendloom.embed.provider=cuda\n");
        assertThat(settings(manifests, "trainer")).contains("trendloom.train.device=gpu\n");
    }

    @Test
    void onlyTrainersTrain() {
        assertThat(settings(Chart.OURS.manifests("least"), "train")).contains("trendloom.train.runs=never\n");
        assertThat(settings(Chart.OURS.manifests("least"), "trainer")).contains("trendloom.train.runs=always\n");
        assertThat(settings(Chart.OURS.manifests("keda-gpu"), "trainer")).contains("trendloom.train.runs=once\n");
    }

    private static Manifest trainer(List<Manifest> manifests) {
        return manifests.stream()
                .filter(manifest -> manifest.component().equals("trainer") && manifest.makesPods())
                .findAny()
                .orElseThrow();
    }

    private static String settings(List<Manifest> manifests, String component) {
        return manifests.stream()
                .filter(manifest -> manifest.kind().equals("ConfigMap")
                        && manifest.component().equals(component))
                .map(manifest -> manifest.at("/data/application.properties").asText())
                .findAny()
                .orElseThrow();
    }
}
