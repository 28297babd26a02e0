package io.trendloom.forecasting.series;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/** An outside series: the value of each day, and from which day on the shop knew it. */
public final class SignalDays {
    static final SignalDays NONE = new SignalDays(new TreeMap<>());

    private final NavigableMap<Long, List<Value>> days;

    private SignalDays(NavigableMap<Long, List<Value>> days) {
        this.days = days;
    }

    /** The series of observations, in any order: of a day and a version one. */
    public static SignalDays of(List<Observation> observations) {
        NavigableMap<Long, List<Value>> days = new TreeMap<>();
        observations.stream()
                .sorted(Comparator.comparingLong(Observation::version))
                .forEach(seen -> add(days.computeIfAbsent(seen.day(), day -> new ArrayList<>()), seen));
        days.replaceAll((day, values) -> List.copyOf(values));
        return new SignalDays(days);
    }

    /** A version that is known as early as older ones replaces them. */
    private static void add(List<Value> values, Observation seen) {
        values.removeIf(older -> older.known() >= seen.knownDay());
        values.add(new Value(seen.knownDay(), seen.value()));
    }

    /** The value of a day as known at the end of another; NaN where none is. */
    double at(long epochDay, long knownUpTo) {
        List<Value> values = days.getOrDefault(epochDay, List.of());
        for (int i = values.size() - 1; i >= 0; i--) {
            if (values.get(i).known() <= knownUpTo) {
                return values.get(i).value();
            }
        }
        return Double.NaN;
    }

    /** The values of the days up to one, as known at its end. */
    public DoubleStream upTo(long epochDay) {
        return days.headMap(epochDay, true).keySet().stream()
                .mapToDouble(day -> at(day, epochDay))
                .filter(value -> !Double.isNaN(value));
    }

    SignalDays with(long from, long to, double value) {
        NavigableMap<Long, List<Value>> other = new TreeMap<>(days);
        for (long day = from; day <= to; day++) {
            other.put(day, List.of(new Value(Long.MIN_VALUE, value)));
        }
        return new SignalDays(other);
    }

    /**
     * A version of a day's value.
     *
     * @param day its number since 1970-01-01
     * @param knownDay number of the day on which the shop knew it
     * @param value in the series' own unit; NaN: taken back
     */
    public record Observation(long day, long version, long knownDay, double value) {}

    private record Value(long known, double value) {}
}
