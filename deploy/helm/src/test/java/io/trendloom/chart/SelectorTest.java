package io.trendloom.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What points at pods or objects finds them. */
class SelectorTest {
    @ParameterizedTest
    @MethodSource("io.trendloom.chart.Chart#cases")
    void servicesFindOneComponent(String name) {
        List<Manifest> all = Chart.OURS.manifests(name);

        assertThat(kind(all, "Service"))
                .isNotEmpty()
                .allSatisfy(service -> assertThat(found(all, service.at("/spec/selector")))
                        .hasSize(1)
                        .allMatch(owner -> owner.component().equals(service.component())));
    }

    @ParameterizedTest
    @MethodSource("io.trendloom.chart.Chart#cases")
    void ownersFindTheirPodsAndBudgetsToo(String name) {
        List<Manifest> all = Chart.OURS.manifests(name);

        for (String kind : List.of("Deployment", "StatefulSet", "PodDisruptionBudget")) {
            assertThat(kind(all, kind))
                    .allSatisfy(owner -> assertThat(found(all, owner.at("/spec/selector/matchLabels")))
                            .as(owner.id())
                            .extracting(Manifest::component)
                            .containsExactly(owner.component()));
        }
    }

    @ParameterizedTest
    @MethodSource("io.trendloom.chart.Chart#cases")
    void scalersFindDeploymentsThatLeaveTheirReplicasToThem(String name) {
        List<Manifest> all = Chart.OURS.manifests(name);

        for (String kind : List.of("HorizontalPodAutoscaler", "ScaledObject")) {
            for (Manifest scaler : kind(all, kind)) {
                JsonNode target = scaler.at("/spec/scaleTargetRef");
                assertThat(kind(all, target.path("kind").asText()))
                        .filteredOn(
                                owner -> owner.name().equals(target.path("name").asText()))
                        .singleElement()
                        .matches(owner -> owner.at("/spec/replicas").isMissingNode(), "says no replicas");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.trendloom.chart.Chart#cases")
    void nothingReachesAPodUnlessAPolicySays(String name) {
        List<Manifest> all = Chart.OURS.manifests(name);
        List<Manifest> denying = kind(all, "NetworkPolicy").stream()
                .filter(policy -> !policy.at("/spec").has("ingress")
                        && !policy.at("/spec").has("egress"))
                .toList();

        assertThat(denying).singleElement().satisfies(policy -> {
            assertThat(policy.at("/spec/policyTypes")).hasToString("[\"Ingress\",\"Egress\"]");
            assertThat(found(all, policy.at("/spec/podSelector/matchLabels")))
                    .containsExactlyInAnyOrderElementsOf(
                            all.stream().filter(Manifest::makesPods).toList());
        });
    }

    @ParameterizedTest
    @MethodSource("io.trendloom.chart.Chart#cases")
    void policiesLetCallersOutAndIn(String name) {
        List<Manifest> policies = kind(Chart.OURS.manifests(name), "NetworkPolicy");

        assertThat(calls(policies, "egress", "to"))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(calls(policies, "ingress", "from"));
    }

    /** Pairs of caller and called. */
    private static List<String> calls(List<Manifest> policies, String direction, String side) {
        return policies.stream()
                .flatMap(policy -> Manifest.elements(policy.at("/spec/" + direction)).stream()
                        .flatMap(rule -> Manifest.elements(rule.path(side)).stream())
                        .map(peer -> peer.at("/podSelector/matchLabels")
                                .path("app.kubernetes.io/component")
                                .asText())
                        .filter(other -> !other.isEmpty())
                        .map(other -> side.equals("to")
                                ? policy.component() + " calls " + other
                                : other + " calls " + policy.component()))
                .toList();
    }

    private static List<Manifest> kind(List<Manifest> all, String kind) {
        return all.stream().filter(manifest -> manifest.kind().equals(kind)).toList();
    }

    private static List<Manifest> found(List<Manifest> all, JsonNode labels) {
        Map<String, String> wanted = Manifest.texts(labels);
        return all.stream()
                .filter(Manifest::makesPods)
                .filter(owner -> Manifest.texts(owner.podTemplate().at("/metadata/labels"))
                        .entrySet()
                        .containsAll(wanted.entrySet()))
                .toList();
    }
}
