package io.trendloom.ingest.ledger;

import io.trendloom.ingest.claim.ContentHash;
import io.trendloom.ingest.claim.Head;
import io.trendloom.ingest.row.Outcome;
import io.trendloom.preparation.ledger.SaleLine;
import io.trendloom.preparation.row.CleanSale;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Decides, line by line in order, what each key holds after a group. */
final class SaleClaims {
    private final SaleTable table;
    private final List<ArrivedSale> arrived;
    private final long position;
    private final Map<String, SaleLine> before = new HashMap<>();
    private final Map<String, Head> heads = new HashMap<>();
    private final Map<String, SaleLine> after = new LinkedHashMap<>();

    SaleClaims(SaleTable table, List<ArrivedSale> arrived, long position) {
        this.table = table;
        this.arrived = arrived;
        this.position = position;
    }

    List<Outcome> decide() throws SQLException {
        Set<String> ids = new HashSet<>();
        arrived.forEach(line -> ids.add(line.sale().id()));
        for (SaleLine line : table.byIds(ids)) {
            before.put(line.id(), line);
            heads.put(line.id(), Head.of(line.content(), line.version()));
        }
        List<Outcome> outcomes = new ArrayList<>(arrived.size());
        for (int i = 0; i < arrived.size(); i++) {
            outcomes.add(offer(arrived.get(i), position + i));
        }
        return outcomes;
    }

    private Outcome offer(ArrivedSale line, long at) {
        CleanSale sale = line.sale();
        UUID content = contentOf(sale);
        Head head = heads.computeIfAbsent(sale.id(), unused -> Head.empty());
        Outcome outcome = head.offer(sale.version(), content);
        switch (outcome) {
            case STORED, CORRECTED ->
                after.put(sale.id(), SaleLine.of(sale, content, head.version(), at, line.reversal()));
            case DUPLICATE -> keepNewest(sale.id(), head.version());
            case STALE, REJECTED -> {
                // The key keeps what it holds.
            }
        }
        return outcome;
    }

    private static UUID contentOf(CleanSale sale) {
        if (sale.removed()) {
            return ContentHash.REMOVED;
        }
        return new ContentHash()
                .add(sale.itemId())
                .add(sale.quantity())
                .add(priceOf(sale))
                .add(sale.time())
                .add(sale.customer())
                .add(sale.orderId())
                .add(sale.channel())
                .add(sale.promotion())
                .toUuid();
    }

    /** As the shop gave it, so that a newer rate changes no row that comes again. */
    private static String priceOf(CleanSale sale) {
        return sale.asked() == null
                ? sale.unitPrice().stripTrailingZeros().toPlainString()
                : sale.asked().toString();
    }

    /** The same content in a higher version: versions between the two are stale from now on. */
    private void keepNewest(String id, long version) {
        SaleLine line = after.getOrDefault(id, before.get(id));
        if (line != null && line.version() != version) {
            after.put(id, line.withVersion(version));
        }
    }

    /** What the keys of {@link #after} held before the group. */
    Collection<SaleLine> before() {
        return before.values().stream()
                .filter(line -> after.containsKey(line.id()))
                .toList();
    }

    /** What changed keys hold after it. */
    Collection<SaleLine> after() {
        return after.values();
    }

    boolean isChanged(String id) {
        return after.containsKey(id);
    }

    Map<LocalDate, Long> linesByDay() {
        Map<LocalDate, Long> lines = new HashMap<>();
        before().stream().filter(SaleLine::isSale).forEach(line -> lines.merge(line.day(), -1L, Long::sum));
        after().stream().filter(SaleLine::isSale).forEach(line -> lines.merge(line.day(), 1L, Long::sum));
        lines.values().removeIf(count -> count == 0);
        return lines;
    }
}
