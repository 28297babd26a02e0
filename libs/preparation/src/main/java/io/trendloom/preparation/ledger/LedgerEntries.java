package io.trendloom.preparation.ledger;

import io.trendloom.contract.row.LedgerRow;
import io.trendloom.contract.row.LedgerRow.Entry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What lines tell the ledger: a sale its own entry, a return that takes a sale back a reversal on the sale's day, any
 * other return its own entry. Collects what is to be added and taken away, and yields the difference.
 */
public final class LedgerEntries {
    private final Map<LedgerRow, Integer> counts = new LinkedHashMap<>();

    /** Adds what the lines tell now. */
    public void add(Collection<SaleLine> lines, Map<String, String> pairs) {
        count(lines, pairs, 1);
    }

    /** Takes away what the lines told before. */
    public void takeAway(Collection<SaleLine> lines, Map<String, String> pairs) {
        count(lines, pairs, -1);
    }

    private void count(Collection<SaleLine> lines, Map<String, String> pairs, int by) {
        Map<String, SaleLine> sales = new LinkedHashMap<>();
        lines.stream().filter(SaleLine::isSale).forEach(line -> sales.put(line.id(), line));
        for (SaleLine line : lines) {
            if (line.removed()) {
                continue;
            }
            String sale = pairs.get(line.id());
            counts.merge(entry(line, sale == null ? null : sales.get(sale)), by, Integer::sum);
        }
    }

    private static LedgerRow entry(SaleLine line, @Nullable SaleLine takenBack) {
        if (!line.isReturn()) {
            return sale(line);
        }
        return takenBack == null ? laterReturn(line) : reversal(takenBack, line);
    }

    private static LedgerRow sale(SaleLine line) {
        return row(line, Entry.SALE, line, line.quantity(), 0, line.revenue(), 1);
    }

    private static LedgerRow laterReturn(SaleLine line) {
        return row(line, Entry.RETURN, line, 0, -line.quantity(), 0, 0);
    }

    private static LedgerRow reversal(SaleLine sale, SaleLine back) {
        return row(sale, Entry.REVERSAL, back, -sale.quantity(), 0, -sale.revenue(), -1);
    }

    private static LedgerRow row(
            SaleLine line, Entry entry, SaleLine known, long sold, long returned, long revenue, int orders) {
        return new LedgerRow(
                line.id(),
                line.version(),
                entry,
                line.itemId(),
                line.day(),
                known.day(),
                sold,
                returned,
                revenue,
                orders,
                line.promotion(),
                line.orderId(),
                line.customer());
    }

    /** The rows to append: entries that are new, and the opposite of entries that no longer hold. */
    public List<LedgerRow> difference() {
        List<LedgerRow> rows = new ArrayList<>();
        counts.forEach((row, count) -> {
            LedgerRow written = count < 0 ? opposite(row) : row;
            for (int i = 0; i < Math.abs(count); i++) {
                rows.add(written);
            }
        });
        return rows;
    }

    private static LedgerRow opposite(LedgerRow row) {
        return new LedgerRow(
                row.saleId(),
                row.version(),
                Entry.REVERSAL,
                row.itemId(),
                row.day(),
                row.knownDay(),
                -row.sold(),
                -row.returned(),
                -row.revenue(),
                -row.orders(),
                row.promotion(),
                row.orderId(),
                row.customer());
    }
}
