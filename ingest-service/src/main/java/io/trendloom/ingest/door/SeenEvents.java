package io.trendloom.ingest.door;

import io.trendloom.ingest.reading.RowPlace.EventId;
import io.trendloom.platform.jdbc.Unnest;
import io.trendloom.preparation.row.CleanRow;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Events that were taken in before, in the inbox.
 *
 * @param ending of the queues' names there: a replay has seen others than the door
 */
record SeenEvents(String ending) {
    /** Those that the door has taken in. */
    static final SeenEvents IN_USE = new SeenEvents("");

    private static final String OF_GENERATION = "#";
    private static final String MERGE = """
            insert into inbox (queue, message_id)
            select left(queue, -length(?)), message_id from inbox where queue like '%' || ? order by 1, 2
            on conflict do nothing
            """;
    private static final String DROP = "delete from inbox where queue like '%' || ?";
    private static final String ADD = """
            insert into inbox (queue, message_id) select * from unnest(?::text[], ?::text[]) order by 1, 2
            on conflict do nothing returning queue, message_id
            """;

    /** Those that a replay has taken in for the generation that it builds. */
    static SeenEvents of(int generation) {
        return new SeenEvents(OF_GENERATION + generation);
    }

    /** The door has seen them, from now on. */
    void merge(Connection connection) throws SQLException {
        try (Unnest insert = new Unnest(connection, MERGE)) {
            insert.text(ending).text(ending).update();
        }
        drop(connection);
    }

    void drop(Connection connection) throws SQLException {
        try (Unnest delete = new Unnest(connection, DROP)) {
            delete.text(ending).update();
        }
    }

    /** Rows that keep every rule and whose event comes for the first time; the events are noted. */
    List<PreparedEntry> fresh(Connection connection, PreparedGroup group) throws SQLException {
        List<PreparedEntry> clean = group.entries().stream()
                .filter(entry -> entry.row() instanceof CleanRow)
                .toList();
        Set<EventId> first = note(connection, clean);
        return clean.stream()
                .filter(entry -> entry.event() == null || first.remove(named(entry.event())))
                .toList();
    }

    private Set<EventId> note(Connection connection, List<PreparedEntry> entries) throws SQLException {
        List<EventId> events = new ArrayList<>();
        for (PreparedEntry entry : entries) {
            if (entry.event() != null) {
                events.add(named(entry.event()));
            }
        }
        if (events.isEmpty()) {
            return new HashSet<>();
        }
        try (Unnest insert = new Unnest(connection, ADD)) {
            return new HashSet<>(insert.column("text", events, EventId::queue)
                    .column("text", events, EventId::id)
                    .query(row -> new EventId(row.getString(1), row.getString(2))));
        }
    }

    private EventId named(EventId event) {
        return ending.isEmpty() ? event : new EventId(event.queue() + ending, event.id());
    }
}
