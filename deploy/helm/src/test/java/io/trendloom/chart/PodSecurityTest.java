package io.trendloom.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Pod Security Standard "restricted", and what goes beyond it. */
class PodSecurityTest {
    private static final Set<String> VOLUMES = Set.of(
            "configMap",
            "csi",
            "downwardAPI",
            "emptyDir",
            "ephemeral",
            "persistentVolumeClaim",
            "projected",
            "secret",
            "name");

    @ParameterizedTest
    @MethodSource("io.trendloom.chart.Cases#makingPods")
    void isRestricted(String name, Manifest manifest) {
        JsonNode pod = manifest.pod();

        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
        assertThat(List.of("hostNetwork", "hostPID", "hostIPC")).noneMatch(pod::has);
        for (JsonNode volume : pod.path("volumes")) {
            assertThat(volume.properties()).allMatch(entry -> VOLUMES.contains(entry.getKey()));
        }
        assertThat(manifest.containers()).isNotEmpty().allSatisfy(container -> {
            JsonNode security = container.path("securityContext");
            assertThat(security.path("allowPrivilegeEscalation").asBoolean(true))
                    .isFalse();
            assertThat(security.at("/capabilities/drop")).hasToString("[\"ALL\"]");
            assertThat(security.path("privileged").asBoolean(false)).isFalse();
            assertThat(container.path("ports")).noneMatch(port -> port.has("hostPort"));
        });
    }

    @ParameterizedTest
    @MethodSource("io.trendloom.chart.Cases#makingPods")
    void writesNothingToItsImageAndKnowsNoCluster(String name, Manifest manifest) {
        assertThat(manifest.pod().path("automountServiceAccountToken").asBoolean(true))
                .isFalse();
        // A service called rabbitmq would set RABBITMQ_PORT to an address.
        assertThat(manifest.pod().path("enableServiceLinks").asBoolean(true)).isFalse();
        assertThat(manifest.containers()).allSatisfy(container -> {
            assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                    .isTrue();
            assertThat(container.path("volumeMounts"))
                    .extracting(mount -> mount.path("mountPath").asText())
                    .contains("/tmp", "/var/lib/trendloom");
        });
    }

    @ParameterizedTest
    @MethodSource("io.trendloom.chart.Cases#makingPods")
    void mountsWhatItHas(String name, Manifest manifest) {
        assertThat(manifest.containers())
                .allSatisfy(container -> assertThat(container.path("volumeMounts"))
                        .extracting(mount -> mount.path("name").asText())
                        .allMatch(mount -> Manifest.elements(manifest.pod().path("volumes")).stream()
                                        .anyMatch(volume ->
                                                volume.path("name").asText().equals(mount))
                                || Manifest.elements(manifest.at("/spec/volumeClaimTemplates")).stream()
                                        .anyMatch(claim -> claim.at("/metadata/name")
                                                .asText()
                                                .equals(mount))));
    }

    @ParameterizedTest
    @MethodSource("io.trendloom.chart.Cases#manifests")
    void keepsSecretsOut(String name, Manifest manifest) {
        assertThat(manifest.kind()).isNotEqualTo("Secret");
        assertThat(manifest.at("/data/application.properties").asText()).doesNotContainPattern("(?i)password|secret");
        for (JsonNode container : manifest.containers()) {
            assertThat(container.path("env"))
                    .filteredOn(
                            variable -> variable.path("name").asText().matches(".*(PASSWORD|USERNAME|SECRET|KEY).*"))
                    .allSatisfy(variable -> assertThat(
                                    variable.at("/valueFrom/secretKeyRef/name").asText())
                            .isNotEmpty());
        }
    }
}
