package io.trendloom.ingest.door;

import io.trendloom.contract.Kind;
import io.trendloom.contract.row.ItemRow;
import io.trendloom.contract.row.SignalRow;
import io.trendloom.ingest.claim.KeyTables;
import io.trendloom.ingest.ledger.ArrivedSale;
import io.trendloom.ingest.ledger.LedgerEffect;
import io.trendloom.ingest.ledger.SalesLedger;
import io.trendloom.ingest.ledger.Writing;
import io.trendloom.ingest.rates.RateTable;
import io.trendloom.ingest.row.Outcome;
import io.trendloom.ingest.versioned.Items;
import io.trendloom.ingest.versioned.Reviews;
import io.trendloom.ingest.versioned.Signals;
import io.trendloom.ingest.versioned.Stock;
import io.trendloom.ingest.versioned.VersionedEffect;
import io.trendloom.ingest.versioned.VersionedKind;
import io.trendloom.ingest.versioned.Views;
import io.trendloom.preparation.mapping.CalendarRule;
import io.trendloom.preparation.mapping.Mapping;
import io.trendloom.preparation.mapping.ReturnRule;
import io.trendloom.preparation.row.CleanItem;
import io.trendloom.preparation.row.CleanRow;
import io.trendloom.preparation.row.CleanSale;
import io.trendloom.preparation.row.CleanSignal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What clean rows of each kind do to what is stored. */
final class Intake {
    private final SalesLedger ledger = new SalesLedger();

    /** Takes in rows of a kind that keep every rule. */
    Effect take(KeyTables tables, Kind kind, List<PreparedEntry> clean) throws SQLException {
        return switch (kind) {
            case SALES -> sales(tables, clean);
            case ITEMS -> items(tables, rows(clean, CleanItem.class));
            case REVIEWS -> versioned(tables, Reviews.KIND, clean);
            case STOCK -> versioned(tables, Stock.KIND, clean);
            case SIGNALS -> signals(tables, clean);
            case VIEWS -> versioned(tables, Views.KIND, clean);
        };
    }

    private static <R extends CleanRow, T> Effect versioned(
            KeyTables tables, VersionedKind<R, T> kind, List<PreparedEntry> clean) throws SQLException {
        VersionedEffect<T> effect = kind.take(tables, rows(clean, kind.type()));
        return Effect.of(effect.outcomes(), List.of(CleanBatch.of(kind, effect.rows())));
    }

    private static Effect signals(KeyTables tables, List<PreparedEntry> clean) throws SQLException {
        VersionedEffect<SignalRow> effect = Signals.KIND.take(tables, rows(clean, CleanSignal.class));
        new RateTable(tables).write(effect.rows());
        return Effect.of(effect.outcomes(), List.of(CleanBatch.of(Signals.KIND, effect.rows())));
    }

    /** What rows tell beside the items' facts has keys and versions of its own, whatever becomes of the facts. */
    private static Effect items(KeyTables tables, List<CleanItem> arrived) throws SQLException {
        VersionedEffect<ItemRow> items = Items.KIND.take(tables, arrived);
        List<CleanSignal> told =
                arrived.stream().flatMap(item -> item.signals().stream()).toList();
        VersionedEffect<SignalRow> signals = Signals.KIND.take(tables, told);
        return Effect.of(
                items.outcomes(),
                List.of(CleanBatch.of(Items.KIND, items.rows()), CleanBatch.of(Signals.KIND, signals.rows())));
    }

    private Effect sales(KeyTables tables, List<PreparedEntry> clean) throws SQLException {
        List<ArrivedSale> arrived = new ArrayList<>(clean.size());
        for (PreparedEntry entry : clean) {
            arrived.add(new ArrivedSale((CleanSale) entry.row(), reversal(entry.mapping())));
        }
        LedgerEffect effect = ledger.take(tables, arrived);
        List<CleanItem> told = told(arrived, effect.outcomes());
        return new Effect(
                effect.outcomes(),
                List.of(CleanBatch.of(Items.KIND, Items.takeDerived(tables, told)), CleanBatch.sales(effect.entries())),
                effect.keys(),
                effect.linesByDay(),
                calendars(clean));
    }

    private static Duration reversal(Mapping mapping) {
        ReturnRule returns = mapping.returns();
        return returns == null ? Mapping.DEFAULT_REVERSAL_WINDOW : returns.reversalWindow();
    }

    private static Set<CalendarRule> calendars(List<PreparedEntry> clean) {
        Set<CalendarRule> rules = new LinkedHashSet<>();
        Mapping last = null;
        for (PreparedEntry entry : clean) {
            CalendarRule rule = entry.mapping() == last ? null : entry.mapping().calendar();
            last = entry.mapping();
            if (rule != null) {
                rules.add(rule);
            }
        }
        return rules;
    }

    private static List<CleanItem> told(List<ArrivedSale> arrived, List<Outcome> outcomes) {
        List<CleanItem> told = new ArrayList<>();
        for (int i = 0; i < arrived.size(); i++) {
            CleanItem item = arrived.get(i).sale().item();
            if (item != null && outcomes.get(i).isStored()) {
                told.add(item);
            }
        }
        return told;
    }

    private static <T> List<T> rows(List<PreparedEntry> clean, Class<T> type) {
        return clean.stream().map(entry -> type.cast(entry.row())).toList();
    }

    /**
     * What rows did.
     *
     * @param outcomes one for each row, in order
     * @param batches what is to be stored; those without rows are left out
     * @param keys what is still to be written to the database
     * @param linesByDay by how many sale lines each day has grown
     * @param calendars shut days that the rows' mappings tell of
     */
    record Effect(
            List<Outcome> outcomes,
            List<CleanBatch<?>> batches,
            Writing keys,
            Map<LocalDate, Long> linesByDay,
            Set<CalendarRule> calendars) {
        private static Effect of(List<Outcome> outcomes, List<CleanBatch<?>> batches) {
            return new Effect(outcomes, batches, Writing.NOTHING, Map.of(), Set.of());
        }
    }
}
