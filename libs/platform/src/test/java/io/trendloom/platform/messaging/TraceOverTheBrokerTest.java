package io.trendloom.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.trendloom.contract.CloudEventCodec;
import io.trendloom.contract.ContractException;
import io.trendloom.contract.Topology;
import io.trendloom.contract.message.ForecastRequested;
import io.trendloom.platform.Parts;
import io.trendloom.platform.jdbc.Transactions;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

/** One trace from a door's request over the outbox and the broker to a worker, and on to the next. */
class TraceOverTheBrokerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String TRACEPARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";
    private static final String FIRST = "first";
    private static final String SECOND = "second";

    private final InMemorySpanExporter spans = InMemorySpanExporter.create();
    private final Outbox outbox = new Outbox(URI.create("/test"), Clock.systemUTC());
    private final Set<String> traceIdsInLogs = ConcurrentHashMap.newKeySet();
    private final FailurePolicy policy =
            new FailurePolicy(letter -> {}, Retries.NONE, DeliveryListener.NONE, Clock.systemUTC(), duration -> {});
    private DataSource database;

    @BeforeEach
    void declare() throws Exception {
        database = Parts.schema("traces");
        new TopologyDeclaration(Parts.broker(), Pause.SLEEP).declareWhenReachable();
    }

    @AfterEach
    void forgetTheCollector() {
        GlobalOpenTelemetry.resetForTest();
    }

    @Test
    void aTraceGoesOnOverOutboxAndBroker() throws Exception {
        collect();
        Span door = GlobalOpenTelemetry.getTracer("test").spanBuilder("door").startSpan();
        try (Scope here = door.makeCurrent()) {
            send(FIRST, null);
        } finally {
            door.end();
        }

        consumeUntil(3);

        SpanData request = span(0);
        assertThat(spans.getFinishedSpanItems())
                .extracting(SpanData::getTraceId)
                .containsOnly(request.getTraceId());
        assertThat(span(1).getParentSpanId()).isEqualTo(request.getSpanId());
        assertThat(span(2).getParentSpanId()).isEqualTo(span(1).getSpanId());
        assertThat(span(1).getName()).isEqualTo("process " + Topology.FORECAST_REQUESTED);
        assertThat(span(1).getKind()).isEqualTo(SpanKind.CONSUMER);
        assertThat(traceIdsInLogs).containsExactly(request.getTraceId());
        assertThat(MDC.get("traceId")).isNull();
    }

    @Test
    void aMessageThatIsSetAsideIsAFailureOfItsStep() throws Exception {
        collect();

        policy.handle(Delivery.of(Topology.FORECAST_REQUESTED, new byte[] {1}), delivery -> {
            throw new ContractException("The horizon (0) must be positive.");
        });

        assertThat(span(0).getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    }

    @Test
    void aTraceIsPassedOnWhereNobodyCollects() throws Exception {
        send(FIRST, TRACEPARENT);

        consumeUntil(0);

        assertThat(traceIdsInLogs).containsExactly(TRACE);
    }

    private void collect() {
        GlobalOpenTelemetry.resetForTest();
        OpenTelemetrySdk.builder()
                .setTracerProvider(SdkTracerProvider.builder()
                        .addSpanProcessor(SimpleSpanProcessor.create(spans))
                        .build())
                .buildAndRegisterGlobal();
    }

    /** Handles the first message, which makes a second, and that one; until there are spans of both. */
    private void consumeUntil(int ended) throws Exception {
        Set<String> handled = ConcurrentHashMap.newKeySet();
        try (OutboxRelay relay = new OutboxRelay(database, Parts.broker(), OutboxListener.NONE).start();
                QueueConsumer consumer = new QueueConsumer(
                        Parts.broker(), Topology.FORECAST_REQUESTED, 10, message -> on(message, handled, relay))) {
            consumer.start();
            relay.signal();
            await().atMost(PATIENCE).until(() -> handled.containsAll(List.of(FIRST, SECOND)));
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(spans.getFinishedSpanItems()).hasSize(ended));
            consumer.stop();
        }
    }

    private void on(Handover message, Set<String> handled, OutboxRelay relay) {
        try {
            policy.handle(Delivery.of(Topology.FORECAST_REQUESTED, message.body()), delivery -> {
                traceIdsInLogs.add(MDC.get("traceId"));
                String request = CloudEventCodec.decode(delivery.body())
                        .as(ForecastRequested.class)
                        .requestId();
                if (request.equals(FIRST)) {
                    send(SECOND, null);
                    relay.signal();
                }
                handled.add(request);
            });
            message.acknowledge();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(String request, String traceparent) throws SQLException {
        Transactions.inTransaction(database, connection -> {
            outbox.add(connection, new ForecastRequested(request, List.of(), null, null), traceparent);
            return null;
        });
    }

    private SpanData span(int number) {
        return spans.getFinishedSpanItems().get(number);
    }
}
