package io.trendloom.system.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.trendloom.system.Http;
import io.trendloom.system.Trendloom;
import io.trendloom.system.watch.Alerts.Alert;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The running system as a real Prometheus sees it. It needs Debian's package {@code prometheus} and a RabbitMQ with its plug-in
 * {@code rabbitmq_prometheus}: without them it is skipped, or fails with {@code -Dtrendloom-test.prometheus=required}.
 */
public final class WatchedSystem {
    private static final boolean REQUIRED = "required".equals(System.getProperty("trendloom-test.prometheus"));
    private static final String BROKER = System.getProperty("trendloom-test.amqp");
    private static final String BROKER_METERS = System.getProperty("trendloom-test.broker-metrics");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration EACH = Duration.ofSeconds(2);
    /** What the scenario moves, and by how much at least. */
    private static final Map<String, Integer> MOVED = new LinkedHashMap<>(Map.of(
            "sum(trendloom_ingest_rows_total{kind=\"sales\", result=\"stored\"})", 25,
            "sum(trendloom_ingest_rejected_total{kind=\"sales\", rule=\"quantity-zero\"})", 1,
            "max(trendloom_dead_letters_waiting{queue=\"ingest.inbound\"})", 1,
            "sum(trendloom_items_scored_total{occasion=\"demand\"})", 1,
            "sum(trendloom_texts_encoded_total)", 2,
            "max(trendloom_ingest_newest_sale_timestamp_seconds)", 86_400,
            "max(trendloom_cutoff_timestamp_seconds)", 86_400));

    private final Prometheus prometheus;
    private final ShopDays shop;

    private WatchedSystem(Prometheus prometheus, ShopDays shop) {
        this.prometheus = prometheus;
        this.shop = shop;
    }

    /** Watches a system while its shop goes on, and fails unless every panel and alert shows it. */
    public static void watch(Trendloom trendloom, Path work) throws Exception {
        boolean possible =
                BROKER != null && BROKER_METERS != null && Files.isExecutable(Path.of("/usr/bin/prometheus"));
        if (!REQUIRED) {
            assumeThat(possible)
                    .as("Skipped: needs /usr/bin/prometheus, trendloom-test.amqp and trendloom-test.broker-metrics.")
                    .isTrue();
        }
        Path folder = Files.createDirectories(work.resolve("watched"));
        int ports = trendloom.portOffset();
        try (Prometheus prometheus = Prometheus.start(folder, ports, BROKER_METERS)) {
            WatchedSystem watched = new WatchedSystem(prometheus, new ShopDays(new Http(ports), BROKER));
            watched.seesEverybody();
            watched.awaitForecasts();
            watched.seesWhatMoves();
            watched.awaitForecasts();
            watched.seesSomethingEverywhere();
        }
    }

    private void seesEverybody() throws IOException {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(prometheus.values("up == 1")).hasSize(6));
        assertThat(prometheus.alerts())
                .containsExactlyInAnyOrderElementsOf(
                        Alerts.all().stream().map(Alert::name).toList());
    }

    /** Past forecasts are judged where runs of record are whole, before and after the days that a shop sells on. */
    private void awaitForecasts() {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(shop.isForecast()).isTrue());
    }

    private void seesWhatMoves() throws Exception {
        Map<String, Double> before = new LinkedHashMap<>();
        MOVED.keySet().forEach(expression -> before.put(expression, prometheus.value(expression)));

        shop.goOn();
        shop.sellOn();
        shop.poison();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(MOVED)
                        .allSatisfy((expression, least) -> assertThat(prometheus.value(expression))
                                .as(expression)
                                .isGreaterThanOrEqualTo(before.get(expression) + least)));
    }

    private void seesSomethingEverywhere() throws Exception {
        List<Expression> asked = Stream.concat(
                        Dashboards.all().stream().flatMap(dashboard -> Dashboards.expressions(dashboard).stream()),
                        Alerts.all().stream().map(Alert::expression).map(Expression::withoutThreshold))
                .map(Expression::asAsked)
                .toList();
        await().atMost(PATIENCE).pollInterval(EACH).untilAsserted(() -> {
            shop.goOn();
            assertThat(asked.stream().filter(this::isEmpty))
                    .as("what shows nothing")
                    .isEmpty();
        });
    }

    private boolean isEmpty(Expression expression) {
        return prometheus.values(expression.text()).stream().allMatch(value -> value.isNaN());
    }
}
