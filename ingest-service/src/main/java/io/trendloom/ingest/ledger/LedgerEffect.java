package io.trendloom.ingest.ledger;

import io.trendloom.contract.row.LedgerRow;
import io.trendloom.ingest.row.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a group of order lines did.
 *
 * @param outcomes one for each line, in order
 * @param entries rows to append to the ledger
 * @param linesByDay by how many sale lines each day has grown
 * @param keys what the keys hold now, still to be written in the same transaction
 */
public record LedgerEffect(
        List<Outcome> outcomes, List<LedgerRow> entries, Map<LocalDate, Long> linesByDay, Writing keys) {
    public LedgerEffect {
        outcomes = List.copyOf(outcomes);
        entries = List.copyOf(entries);
        linesByDay = Map.copyOf(linesByDay);
    }
}
