package io.trendloom.forecasting.series;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The outside series that speak of an item, by name: its own, and those of the whole shop. A value of a day is read as it was
 * known at a cutoff, so that days ahead have one only where the shop knew it by then.
 */
public final class Signals {
    /** Name of the series that says on which days an item is on promotion. */
    public static final String PROMOTION = "promotion";

    /** None. */
    public static final Signals NONE = new Signals(Map.of(), Long.MAX_VALUE, 0);

    private final Map<String, SignalDays> byName;
    private final long knownUpTo;
    private final int setBack;

    private Signals(Map<String, SignalDays> byName, long knownUpTo, int setBack) {
        this.byName = byName;
        this.knownUpTo = knownUpTo;
        this.setBack = setBack;
    }

    /** Series of an item. */
    public static Signals of(Map<String, SignalDays> byName) {
        return byName.isEmpty() ? NONE : new Signals(Map.copyOf(byName), Long.MAX_VALUE, 0);
    }

    public boolean isEmpty() {
        return byName.isEmpty();
    }

    public Set<String> names() {
        return byName.keySet();
    }

    /** The value of a day, in the series' own unit; NaN where none is known. */
    public double at(String name, long epochDay) {
        SignalDays days = byName.get(name);
        return days == null ? Double.NaN : days.at(epochDay + setBack, knownUpTo);
    }

    /** The series of a name with all that was ever known of it, or null. Series of the whole shop are one for all its items. */
    public @Nullable SignalDays days(String name) {
        return byName.get(name);
    }

    /** What was known at the end of a day. */
    Signals upTo(long epochDay) {
        return isEmpty() || knownUpTo <= epochDay + setBack ? this : learnedBy(epochDay);
    }

    /** What became known up to the end of a day, though it was not known before. */
    Signals learnedBy(long epochDay) {
        return isEmpty() ? this : new Signals(byName, epochDay + setBack, setBack);
    }

    Signals earlierBy(int daysBack) {
        return isEmpty() ? this : new Signals(byName, knownUpTo, setBack + daysBack);
    }

    /** The same with a value on some days, both ends included, as if it had always been known. */
    Signals with(String name, long from, long to, double value) {
        Map<String, SignalDays> other = new HashMap<>(byName);
        other.put(name, byName.getOrDefault(name, SignalDays.NONE).with(from + setBack, to + setBack, value));
        return new Signals(Map.copyOf(other), knownUpTo, setBack);
    }
}
