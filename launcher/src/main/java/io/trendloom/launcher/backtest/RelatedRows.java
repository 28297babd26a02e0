package io.trendloom.launcher.backtest;

import io.trendloom.launcher.load.Fingerprints;
import io.trendloom.preparation.ledger.MatchKey;
import io.trendloom.preparation.row.CleanSale;
import java.util.HashSet;
import java.util.Set;

/** Which rows cannot be added up alone: those whose id comes again, and those that a return may take back. */
final class RelatedRows {
    private final Fingerprints ids = new Fingerprints();
    private final Set<Long> again = new HashSet<>();
    private final Set<MatchKey> returned = new HashSet<>();

    void see(CleanSale sale) {
        long id = Fingerprints.of(sale.id());
        if (ids.put(id, 1) != 0) {
            again.add(id);
        }
        if (sale.quantity() < 0 && sale.customer() != null) {
            returned.add(new MatchKey(sale.customer(), sale.itemId(), -sale.quantity()));
        }
    }

    /** Whether another row may have the same id. */
    boolean comesAgain(CleanSale sale) {
        return ids.isFull() || again.contains(Fingerprints.of(sale.id()));
    }

    /** Whether the row may be taken back, or takes one back. */
    boolean isMatched(CleanSale sale) {
        return sale.customer() != null
                && returned.contains(new MatchKey(sale.customer(), sale.itemId(), Math.abs(sale.quantity())));
    }
}
