package io.trendloom.forecast.series;

import io.trendloom.contract.row.LedgerRow;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Ledger rows added up by item and day, and apart from that what the shop knew only on a later day.
 *
 * @param byItem all of the rows
 * @param late the rows of a day that became known after it, again
 */
record SalesBatch(SortedMap<String, SortedMap<LocalDate, DaySum>> byItem, SortedMap<LateKey, DaySum> late) {

    static SalesBatch of(Iterable<LedgerRow> rows) {
        SalesBatch batch = new SalesBatch(new TreeMap<>(), new TreeMap<>());
        for (LedgerRow row : rows) {
            batch.add(row, new DaySum(row.sold(), row.revenue(), row.orders(), row.logSize()));
        }
        return batch;
    }

    private void add(LedgerRow row, DaySum sum) {
        SortedMap<LocalDate, DaySum> days = byItem.computeIfAbsent(row.itemId(), id -> new TreeMap<>());
        if (sum.isZero()) {
            return;
        }
        days.merge(row.day(), sum, DaySum::plus);
        if (row.knownDay().isAfter(row.day())) {
            late.merge(new LateKey(row.itemId(), row.day(), row.knownDay()), sum, DaySum::plus);
        }
    }

    /** Sales of an item on a day that became known on a later day. */
    record LateKey(String itemId, LocalDate day, LocalDate knownDay) implements Comparable<LateKey> {
        @Override
        public int compareTo(LateKey other) {
            int byItem = itemId.compareTo(other.itemId);
            int byDay = byItem != 0 ? byItem : day.compareTo(other.day);
            return byDay != 0 ? byDay : knownDay.compareTo(other.knownDay);
        }
    }
}
