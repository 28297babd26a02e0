package io.trendloom.launcher.backtest;

import io.trendloom.contract.row.LedgerRow;
import io.trendloom.preparation.ledger.LedgerEntries;
import io.trendloom.preparation.ledger.ReturnMatching;
import io.trendloom.preparation.ledger.SaleLine;
import io.trendloom.preparation.mapping.Mapping;
import io.trendloom.preparation.mapping.ReturnRule;
import io.trendloom.preparation.row.CleanSale;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

/** Adds order lines up as the ledger does: of an id the last version counts, and returns take their sales back. */
final class SalesSum {
    private static final UUID NO_CONTENT = new UUID(0, 0);

    private final RelatedRows related;
    private final Consumer<LedgerRow> watch;
    private final Duration reversal;
    private final Map<String, Placed> byId = new HashMap<>();
    private final List<Placed> matched = new ArrayList<>();
    private final FileSales sales = new FileSales();
    private long position;

    /**
     * No sales yet.
     *
     * @param watch sees every row that is added up
     */
    SalesSum(RelatedRows related, Mapping mapping, Consumer<LedgerRow> watch) {
        this.related = related;
        this.watch = watch;
        ReturnRule returns = mapping.returns();
        this.reversal = returns == null ? Mapping.DEFAULT_REVERSAL_WINDOW : returns.reversalWindow();
    }

    void take(CleanSale sale) {
        sales.add(sale.item());
        Placed placed = new Placed(sale, position++);
        if (related.comesAgain(sale)) {
            byId.merge(sale.id(), placed, Placed::newer);
        } else {
            count(placed);
        }
    }

    private void count(Placed placed) {
        if (related.isMatched(placed.sale())) {
            matched.add(placed);
        } else {
            tell(List.of(placed.line(reversal)), Map.of());
        }
    }

    /** The sales, when every row was taken. */
    FileSales sales() {
        byId.values().stream()
                .sorted(Comparator.comparingLong(Placed::position))
                .forEach(this::count);
        byId.clear();
        List<SaleLine> lines =
                matched.stream().map(placed -> placed.line(reversal)).toList();
        tell(lines, ReturnMatching.of(lines));
        matched.clear();
        return sales;
    }

    private void tell(List<SaleLine> lines, Map<String, String> pairs) {
        LedgerEntries entries = new LedgerEntries();
        entries.add(lines, pairs);
        entries.difference().forEach(row -> {
            sales.add(row);
            watch.accept(row);
        });
    }

    /** A line at its place in the file. */
    private record Placed(CleanSale sale, long position) {
        /** As the door decides it: a higher version, or without versions the last row, unless it tells the same. */
        Placed newer(Placed later) {
            if (sale.equals(later.sale)) {
                return this;
            }
            long before = Objects.requireNonNullElse(sale.version(), Long.MIN_VALUE);
            long after = Objects.requireNonNullElse(later.sale.version(), Long.MAX_VALUE);
            return after < before ? this : later;
        }

        SaleLine line(Duration reversal) {
            return SaleLine.of(sale, NO_CONTENT, 1, position, reversal);
        }
    }
}
