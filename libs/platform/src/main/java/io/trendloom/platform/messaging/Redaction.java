package io.trendloom.platform.messaging;

import java.sql.SQLException;

/** Takes out of a dead letter what must not be kept. It has to make the same of the same letter. */
public interface Redaction {
    /** Keeps letters as they are. */
    Redaction NONE = letter -> letter;

    /** The letter as it may be kept; an exception says that this cannot be told now. */
    DeadLetter of(DeadLetter letter) throws SQLException;
}
