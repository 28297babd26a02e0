package io.trendloom.forecasting.series;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gathers outside series of a shop. One speaks of an item where its scope is the item's id, or where it has none: it is the
 * whole shop's. Where both are known under one name, the item's own counts. Series of other scopes speak of no item.
 */
public final class SignalBook {
    private final Map<String, List<SignalDays.Observation>> shop = new HashMap<>();
    private final Map<String, Map<String, List<SignalDays.Observation>>> items = new HashMap<>();
    private @Nullable Map<String, SignalDays> shared;

    /**
     * Adds a version of a day's value.
     *
     * @param scope null: the whole shop
     */
    public void add(String name, @Nullable String scope, SignalDays.Observation seen) {
        shared = null;
        Map<String, List<SignalDays.Observation>> byName =
                scope == null ? shop : items.computeIfAbsent(scope, unseen -> new HashMap<>());
        byName.computeIfAbsent(name, unseen -> new ArrayList<>()).add(seen);
    }

    /** The series that speak of an item. */
    public Signals of(String itemId) {
        Map<String, SignalDays> common = shared == null ? series(shop) : shared;
        shared = common;
        Map<String, SignalDays> own = new HashMap<>(common);
        own.putAll(series(items.getOrDefault(itemId, Map.of())));
        return Signals.of(own);
    }

    private static Map<String, SignalDays> series(Map<String, List<SignalDays.Observation>> byName) {
        Map<String, SignalDays> series = new HashMap<>();
        byName.forEach((name, seen) -> series.put(name, SignalDays.of(seen)));
        return series;
    }
}
