package io.trendloom.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ports, queues, tables and meters are called as in the workers. */
class NamesTest {
    private static final Pattern PORT = Pattern.compile("(?m)^quarkus\\.http\\.port=(\\d+)$");
    private static final Pattern QUEUE = Pattern.compile("= \"([a-z]+\\.[a-z-]+)\";");
    private static final Pattern OPEN = Pattern.compile("(?s)where (state in .*? and accepted_at is not null)");
    private static final Pattern METRIC = Pattern.compile("\\btrendloom_[a-z_]+");

    @ParameterizedTest
    @MethodSource("io.trendloom.chart.Cases#makingPods")
    void portsAreTheWorkers(String name, Manifest manifest) {
        if (manifest.isHook()) {
            return;
        }
        var container = manifest.containers().getFirst();
        String application = container.path("image").asText().replaceAll(".*/([a-z-]+):.*", "$1");

        assertThat(container.at("/ports/0/containerPort").asText())
                .isEqualTo(
                        Sources.first(Sources.read(application + "/src/main/resources/application.properties"), PORT));
    }

    @Test
    void countsMessagesInQueuesThatTheComponentReads() {
        Set<String> queues = Sources.found("libs/contract", QUEUE);
        List<Manifest> scalers = Chart.OURS.manifests("keda-gpu").stream()
                .filter(manifest -> manifest.kind().equals("ScaledObject"))
                .toList();

        assertThat(scalers)
                .hasSize(2)
                .allSatisfy(scaler -> assertThat(scaler.at("/spec/triggers"))
                        .isNotEmpty()
                        .allSatisfy(trigger -> {
                            assertThat(trigger.at("/metadata/queueName").asText())
                                    .isIn(queues)
                                    .startsWith(scaler.component() + ".");
                            assertThat(trigger.at("/metadata/protocol").asText())
                                    .isEqualTo("http");
                            assertThat(trigger.at("/metadata/excludeUnacknowledged")
                                            .asText())
                                    .isEqualTo("false");
                        }));
    }

    @Test
    void countsTheTrainingsThatAWorkerWouldClaim() {
        String claimed =
                Sources.first(Sources.read("train-worker/src/main/java/io/trendloom/train/training/Leases.java"), OPEN);

        assertThat(Chart.OURS.manifests("keda-gpu"))
                .filteredOn(manifest -> manifest.kind().equals("ScaledJob"))
                .singleElement()
                .satisfies(jobs -> assertThat(
                                jobs.at("/spec/triggers/0/metadata/query").asText())
                        .endsWith(claimed.replaceAll("\\s+", " ")));
    }

    @Test
    void alertsReadMetersThatThereAre() {
        Set<String> meters = Sources.documented("docs/metrics.md", METRIC);

        assertThat(METRIC.matcher(alerts().json().toString()).results().map(match -> match.group()))
                .isNotEmpty()
                .allMatch(metric -> meters.contains(metric.replaceAll("_bucket$", "")));
    }

    @Test
    void alertsAreOfTheReleasesNamespace() {
        assertThat(alerts().json().findValuesAsText("expr"))
                .isNotEmpty()
                .allMatch(expression -> expression.contains("rabbitmq_") || expression.contains("namespace=\"sales\""))
                .noneMatch(expression -> expression.contains("=~\".*\""));
    }

    private static Manifest alerts() {
        return Chart.OURS.manifests("keda-gpu").stream()
                .filter(manifest -> manifest.kind().equals("PrometheusRule"))
                .findAny()
                .orElseThrow();
    }
}
