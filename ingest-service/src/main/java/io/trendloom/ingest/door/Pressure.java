package io.trendloom.ingest.door;

import java.sql.SQLException;

/** How much there is in front of the door and behind it. */
public interface Pressure {
    /** Bytes that are free where this machine keeps its data; {@link Long#MAX_VALUE} where they are kept elsewhere. */
    long freeBytes();

    /** Messages that the broker has not taken yet. */
    long waitingMessages() throws SQLException;
}
