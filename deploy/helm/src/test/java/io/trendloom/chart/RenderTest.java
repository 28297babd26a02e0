package io.trendloom.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RenderTest {
    private static final String RENEW = "trendloom-chart.golden";

    @ParameterizedTest
    @MethodSource("io.trendloom.chart.Chart#cases")
    void passesStrictLint(String name, @TempDir Path folder) throws IOException {
        LintResult lint = Chart.OURS.copy(folder, name, "1.2.3").lint();

        assertThat(lint.getMessages()).noneMatch(message -> message.contains("[WARNING]"));
        assertThat(lint.isFailed()).as(lint.getMessages().toString()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("io.trendloom.chart.Chart#cases")
    void rendersWhatTheApiKnows(String name) throws IOException {
        List<Manifest> manifests = Chart.OURS.manifests(name);

        assertThat(manifests).extracting(Manifest::id).doesNotHaveDuplicates();
        for (Manifest manifest : manifests) {
            assertThat(Models.parse(manifest)).as(manifest.id()).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("io.trendloom.chart.Chart#cases")
    void rendersWhatItDid(String name) throws IOException {
        Path golden = Path.of("src", "test", "golden", name + ".yaml");
        String rendered = Chart.OURS.render(name, Map.of());
        if ("renew".equals(System.getProperty(RENEW))) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, rendered);
        }

        assertThat(rendered)
                .as("%s; where the change is meant: ./mvnw -pl deploy/helm test -D%s=renew", golden, RENEW)
                .isEqualTo(Files.readString(golden));
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> Chart.OURS.render("least", Map.of("postgres.host", "")))
                .hasMessageContaining("postgres.host is needed");
        assertThatThrownBy(() -> Chart.OURS.render("least", Map.of("postgres.secret.name", "")))
                .hasMessageContaining("postgres.secret.name is needed");
        assertThatThrownBy(() -> Chart.OURS.render("least", Map.of("access.issuer", "")))
                .hasMessageContaining("access.issuer is needed");
        assertThatThrownBy(() -> Chart.OURS.render("least", Map.of("access.secret.name", "")))
                .hasMessageContaining("access.secret.name is needed");
        assertThatThrownBy(() -> Chart.OURS.render("least", Map.of("embed.autoscaling.kind", "keda")))
                .hasMessageContaining("rabbitmq.managementUrl is needed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "metadata: {nmae: x}",
                "metadata: {name: x, labels: {a: true}}",
                "spec: {template: {spec: {containers: [{name: a, image: b, imagePullPolciy: Never}]}}}",
                "spec: {template: {spec: {containers: [{name: a, env: [{name: B, value: 1}]}]}}}",
                "spec: {replicas: \"1\"}"
            })
    void wouldSeeWhatTheApiRefuses(String part) {
        Manifest manifest = new Manifest(
                Yaml.documents("apiVersion: apps/v1\nkind: Deployment\n" + part).getFirst());

        assertThatThrownBy(() -> Models.parse(manifest)).isInstanceOf(IOException.class);
    }
}
