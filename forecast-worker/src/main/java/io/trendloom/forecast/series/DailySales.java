package io.trendloom.forecast.series;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** What an item sold each day from a first day on, in thousandths; days outside hold nothing. */
public final class DailySales {
    /** No sale yet. */
    public static final DailySales NONE = new DailySales(0, new long[0], new long[0], new long[0], new long[0]);

    private final long first;
    private final long[] units;
    private final long[] revenue;
    private final long[] orders;
    private final long @Nullable [] logSizes;

    private DailySales(long first, long[] units, long[] revenue, long[] orders, long @Nullable [] logSizes) {
        this.first = first;
        this.units = units;
        this.revenue = revenue;
        this.orders = orders;
        this.logSizes = logSizes;
    }

    /**
     * From what {@link #packedUnits} and its siblings gave.
     *
     * @param logSizes null for a series begun before they were kept
     */
    static DailySales unpack(
            LocalDate firstDay, byte[] units, byte[] revenue, byte[] orders, byte @Nullable [] logSizes) {
        return new DailySales(
                firstDay.toEpochDay(),
                PackedLongs.unpack(units),
                PackedLongs.unpack(revenue),
                PackedLongs.unpack(orders),
                logSizes == null ? null : PackedLongs.unpack(logSizes));
    }

    public boolean isEmpty() {
        return units.length == 0;
    }

    /** First day held. */
    public LocalDate firstDay() {
        return LocalDate.ofEpochDay(first);
    }

    /** Last day held; the day before {@link #firstDay} where none is. */
    public LocalDate lastDay() {
        return LocalDate.ofEpochDay(first + units.length - 1);
    }

    /** First day on which more was sold than taken back, or null where there is none. */
    public @Nullable LocalDate firstSale() {
        for (int i = 0; i < units.length; i++) {
            if (units[i] > 0) {
                return LocalDate.ofEpochDay(first + i);
            }
        }
        return null;
    }

    /** Thousandths of a unit sold on a day. */
    public long units(LocalDate day) {
        return at(units, day.toEpochDay());
    }

    /** Thousandths of the currency taken on a day. */
    public long revenue(LocalDate day) {
        return at(revenue, day.toEpochDay());
    }

    /** Whether the sizes of the order lines are known of every day. */
    public boolean hasLogSizes() {
        return logSizes != null;
    }

    /** Order lines of a day. */
    public long orders(LocalDate day) {
        return at(orders, day.toEpochDay());
    }

    /** Thousandths of the logarithm of 1 + units, added up over the order lines of a day; 0 where not known. */
    public long logSizes(LocalDate day) {
        return logSizes == null ? 0 : at(logSizes, day.toEpochDay());
    }

    /** Thousandths of a unit sold on all days. */
    public long allUnits() {
        return LongStream.of(units).sum();
    }

    /** Thousandths of the currency taken on all days. */
    public long allRevenue() {
        return LongStream.of(revenue).sum();
    }

    /** These sales and more, by day. */
    public DailySales plus(SortedMap<LocalDate, DaySum> more) {
        if (more.isEmpty()) {
            return this;
        }
        DailySales sum = covering(more.firstKey().toEpochDay(), more.lastKey().toEpochDay());
        more.forEach((day, added) -> sum.add(day.toEpochDay(), added));
        return sum;
    }

    /** These sales without some, by day. */
    public DailySales minus(Map<LocalDate, DaySum> less) {
        DailySales rest = covering(first, last());
        less.forEach((day, gone) -> rest.add(day.toEpochDay(), gone.negated()));
        return rest;
    }

    byte[] packedUnits() {
        return PackedLongs.pack(units);
    }

    byte[] packedRevenue() {
        return PackedLongs.pack(revenue);
    }

    byte[] packedOrders() {
        return PackedLongs.pack(orders);
    }

    byte @Nullable [] packedLogSizes() {
        return logSizes == null ? null : PackedLongs.pack(logSizes);
    }

    private DailySales covering(long from, long to) {
        long start = isEmpty() ? from : Math.min(first, from);
        long end = isEmpty() ? to : Math.max(last(), to);
        int length = Math.toIntExact(end - start + 1);
        int shift = isEmpty() ? 0 : Math.toIntExact(first - start);
        return new DailySales(
                start,
                moved(units, shift, length),
                moved(revenue, shift, length),
                moved(orders, shift, length),
                logSizes == null ? null : moved(logSizes, shift, length));
    }

    private void add(long day, DaySum sum) {
        int at = Math.toIntExact(day - first);
        units[at] = Math.addExact(units[at], sum.units());
        revenue[at] = Math.addExact(revenue[at], sum.revenue());
        orders[at] = Math.addExact(orders[at], sum.orders());
        if (logSizes != null) {
            logSizes[at] = Math.addExact(logSizes[at], sum.logSizes());
        }
    }

    private long last() {
        return first + units.length - 1;
    }

    private long at(long[] values, long day) {
        return day < first || day > last() ? 0 : values[Math.toIntExact(day - first)];
    }

    private static long[] moved(long[] values, int shift, int length) {
        long[] moved = new long[length];
        System.arraycopy(values, 0, moved, shift, values.length);
        return moved;
    }
}
