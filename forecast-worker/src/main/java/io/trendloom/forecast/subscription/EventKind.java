package io.trendloom.forecast.subscription;

import io.trendloom.contract.message.ComplaintRising;
import io.trendloom.contract.message.DigestReady;
import io.trendloom.contract.message.Message;
import io.trendloom.contract.message.StockOutAhead;
import io.trendloom.contract.message.TrendTurned;
import java.util.List;
import java.util.stream.Stream;

/** What may be subscribed to: events, by their type. */
final class EventKind {
    private static final List<Class<? extends Message>> TYPES =
            List.of(TrendTurned.class, StockOutAhead.class, ComplaintRising.class, DigestReady.class);
    private static final List<String> NAMES = TYPES.stream().map(EventKind::of).toList();

    private EventKind() {}

    static String of(Class<? extends Message> type) {
        return type.getSimpleName();
    }

    /** All of them. */
    static Stream<String> names() {
        return NAMES.stream();
    }

    static boolean isOne(String name) {
        return NAMES.contains(name);
    }
}
