package io.trendloom.forecast.intake;

import io.trendloom.contract.Envelope;
import java.sql.SQLException;

/** What is done about one kind of message; doing it twice changes nothing more. */
interface Job {
    void run(Envelope event) throws SQLException;
}
