package io.trendloom.ingest.door;

import java.time.Duration;

/**
 * How the door groups rows.
 *
 * @param groupRows rows that make a group complete
 * @param linger how long a group waits for more
 * @param inFlightBytes what may be on its way at once; more waits outside
 * @param patience how long a group waits for a database or store that is away before its senders hear of it
 */
public record DoorSettings(int groupRows, Duration linger, int inFlightBytes, Duration patience) {}
