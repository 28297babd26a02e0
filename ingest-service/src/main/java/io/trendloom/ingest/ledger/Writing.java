package io.trendloom.ingest.ledger;

import java.sql.SQLException;

/** Something still to be written within the transaction that it was decided in. */
@FunctionalInterface
public interface Writing {
    /** Nothing is left to write. */
    Writing NOTHING = () -> {};

    void write() throws SQLException;
}
