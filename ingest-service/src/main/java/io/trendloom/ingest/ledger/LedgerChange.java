package io.trendloom.ingest.ledger;

import io.trendloom.contract.row.LedgerRow;
import io.trendloom.ingest.claim.ContentHash;
import io.trendloom.preparation.ledger.LedgerEntries;
import io.trendloom.preparation.ledger.MatchKey;
import io.trendloom.preparation.ledger.ReturnMatching;
import io.trendloom.preparation.ledger.SaleLine;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From changed lines to ledger rows: returns of the same customer, item and quantity are matched anew. */
final class LedgerChange {
    private final SaleTable table;
    private final SaleClaims claims;
    private final Map<MatchKey, Long> hashes = new HashMap<>();
    private List<SaleLine> replaced = List.of();
    private List<SaleLine> written = List.of();

    LedgerChange(SaleTable table, SaleClaims claims) {
        this.table = table;
        this.claims = claims;
    }

    /** The rows to append; the lines are still to be written. */
    List<LedgerRow> entries() throws SQLException {
        Collection<SaleLine> before = claims.before();
        Collection<SaleLine> after = claims.after();
        Set<Long> affected = affected(before, after);
        List<SaleLine> others = others(affected);
        Map<String, String> pairs = pairs(others, after, affected);

        LedgerEntries entries = new LedgerEntries();
        entries.takeAway(joined(others, before), told(joined(others, before)));
        entries.add(joined(others, after), pairs);
        List<SaleLine> turned = turned(others, pairs);
        replaced = joined(before, turned);
        written = joined(after, turned).stream()
                .map(line -> line.cancelling(pairs.get(line.id())))
                .toList();
        return entries.difference();
    }

    /** Writes the lines that {@link #entries} told of, and keeps those that they replace. */
    void write() throws SQLException {
        table.keep(replaced);
        written.forEach(this::hash);
        table.write(written, hashes);
    }

    /** Keys whose matching may change: those that some return has, old or new. */
    private Set<Long> affected(Collection<SaleLine> before, Collection<SaleLine> after) throws SQLException {
        Set<Long> ofReturns = new HashSet<>();
        Set<Long> ofSales = new HashSet<>();
        for (SaleLine line : joined(before, after)) {
            Long hash = hash(line);
            if (hash != null) {
                (line.isReturn() ? ofReturns : ofSales).add(hash);
            }
        }
        ofReturns.addAll(table.withReturns(ofSales));
        return ofReturns;
    }

    /** Stored lines with an affected key that the group does not change itself. */
    private List<SaleLine> others(Set<Long> affected) throws SQLException {
        List<SaleLine> lines = new ArrayList<>(table.byKeys(affected));
        lines.removeIf(line -> claims.isChanged(line.id()));
        return lines;
    }

    private Map<String, String> pairs(List<SaleLine> others, Collection<SaleLine> after, Set<Long> affected) {
        List<SaleLine> lines = new ArrayList<>(others);
        for (SaleLine line : after) {
            Long hash = hash(line);
            if (hash != null && affected.contains(hash)) {
                lines.add(line);
            }
        }
        return ReturnMatching.of(lines);
    }

    /** Other returns whose sale is another one now. */
    private static List<SaleLine> turned(List<SaleLine> others, Map<String, String> pairs) {
        return others.stream()
                .filter(line -> !Objects.equals(line.cancels(), pairs.get(line.id())))
                .toList();
    }

    private static Map<String, String> told(Collection<SaleLine> lines) {
        Map<String, String> pairs = new HashMap<>();
        for (SaleLine line : lines) {
            if (line.cancels() != null) {
                pairs.put(line.id(), line.cancels());
            }
        }
        return pairs;
    }

    private @Nullable Long hash(SaleLine line) {
        MatchKey key = line.matchKey();
        return key == null ? null : hashes.computeIfAbsent(key, LedgerChange::hash);
    }

    /** A short form of a key for the database; keys that share one are told apart afterwards. */
    private static long hash(MatchKey key) {
        return new ContentHash()
                .add(key.customer())
                .add(key.itemId())
                .add(key.quantity())
                .toLong();
    }

    private static List<SaleLine> joined(Collection<SaleLine> some, Collection<SaleLine> more) {
        List<SaleLine> all = new ArrayList<>(some.size() + more.size());
        all.addAll(some);
        all.addAll(more);
        return all;
    }
}
