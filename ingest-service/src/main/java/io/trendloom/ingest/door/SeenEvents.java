package io.trendloom.ingest.door;

import io.trendloom.ingest.door.Submission.EventId;
import io.trendloom.platform.jdbc.Unnest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Events that were taken in before, in the inbox. */
final class SeenEvents {
    private static final String ADD = """
            insert into inbox (queue, message_id) select * from unnest(?::text[], ?::text[]) order by 1, 2
            on conflict do nothing returning queue, message_id
            """;

    private final Set<EventId> fresh;

    private SeenEvents(Set<EventId> fresh) {
        this.fresh = fresh;
    }

    /** Notes the events of rows that are to be stored. */
    static SeenEvents note(Connection connection, List<PreparedEntry> entries) throws SQLException {
        List<EventId> events = new ArrayList<>();
        for (PreparedEntry entry : entries) {
            if (entry.event() != null) {
                events.add(entry.event());
            }
        }
        if (events.isEmpty()) {
            return new SeenEvents(new HashSet<>());
        }
        try (Unnest insert = new Unnest(connection, ADD)) {
            return new SeenEvents(new HashSet<>(insert.column("text", events, EventId::queue)
                    .column("text", events, EventId::id)
                    .query(row -> new EventId(row.getString(1), row.getString(2)))));
        }
    }

    /** Whether the row's event comes for the first time; asked in order, once a row. */
    boolean isFirst(PreparedEntry entry) {
        return entry.event() == null || fresh.remove(entry.event());
    }
}
