package io.trendloom.ingest.ledger;

import io.trendloom.ingest.row.Outcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Takes order lines in. */
public final class SalesLedger {

    /**
     * Takes lines in, within a transaction that is the only writer.
     *
     * @param position position of the first line; those of a group follow each other
     */
    public LedgerEffect take(Connection connection, List<ArrivedSale> arrived, long position) throws SQLException {
        SaleTable table = new SaleTable(connection);
        SaleClaims claims = new SaleClaims(table, arrived, position);
        List<Outcome> outcomes = claims.decide();
        LedgerChange change = new LedgerChange(table, claims);
        return new LedgerEffect(outcomes, change.entries(), claims.linesByDay(), change::write);
    }
}
