package io.trendloom.platform.tracing;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The trace that a message belongs to, as W3C Trace Context in its event. Where nobody collects traces a message is passed on with
 * the one that it came with.
 */
public final class Traces {
    /** Attribute of an event, and header of a request. */
    public static final String TRACEPARENT = "traceparent";

    private static final String TRACE_ID = "traceId";
    private static final String SCOPE = "io.trendloom";
    private static final TextMapGetter<String> OF_AN_EVENT = new Traceparent();

    private Traces() {}

    /**
     * What a message should carry that is made now: the step under way.
     *
     * @param told what it carries where no step is under way
     */
    public static @Nullable String current(@Nullable String told) {
        SpanContext step = Span.current().getSpanContext();
        return step.isValid()
                ? "00-%s-%s-%s"
                        .formatted(
                                step.getTraceId(),
                                step.getSpanId(),
                                step.getTraceFlags().asHex())
                : told;
    }

    /** Has what is logged until the answer is closed tell its trace; null where a step has none. */
    public static MDC.@Nullable MDCCloseable logged(Span step) {
        SpanContext context = step.getSpanContext();
        return context.isValid() ? MDC.putCloseable(TRACE_ID, context.getTraceId()) : null;
    }

    /**
     * Begins a step: the handling of a message.
     *
     * @param traceparent what the message carries
     */
    public static Span handling(String queue, @Nullable String traceparent) {
        Context cause = traceparent == null
                ? Context.root()
                : W3CTraceContextPropagator.getInstance().extract(Context.root(), traceparent, OF_AN_EVENT);
        return GlobalOpenTelemetry.getTracer(SCOPE)
                .spanBuilder("process " + queue)
                .setParent(cause)
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "rabbitmq")
                .setAttribute("messaging.operation.type", "process")
                .setAttribute("messaging.destination.name", queue)
                .startSpan();
    }

    private static final class Traceparent implements TextMapGetter<String> {
        @Override
        public Iterable<String> keys(String traceparent) {
            return List.of(TRACEPARENT);
        }

        @Override
        public @Nullable String get(@Nullable String traceparent, String key) {
            return key.equals(TRACEPARENT) ? traceparent : null;
        }
    }
}
