package io.trendloom.ingest.ledger;

import io.trendloom.ingest.claim.KeyTables;
import io.trendloom.ingest.row.Outcome;
import java.sql.SQLException;
import java.util.List;

/** Takes order lines in. */
public final class SalesLedger {

    /**
     * Takes lines in, within a transaction that is the only writer.
     *
     * @param tables of which the position is that of the first line; those of a group follow each other
     */
    public LedgerEffect take(KeyTables tables, List<ArrivedSale> arrived) throws SQLException {
        SaleTable table = new SaleTable(tables);
        SaleClaims claims = new SaleClaims(table, arrived, tables.position());
        List<Outcome> outcomes = claims.decide();
        LedgerChange change = new LedgerChange(table, claims);
        return new LedgerEffect(outcomes, change.entries(), claims.linesByDay(), change::write);
    }
}
