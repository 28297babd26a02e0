package io.trendloom.ingest.replay;

import io.trendloom.contract.Kind;
import io.trendloom.ingest.door.Rereading.Tally;
import io.trendloom.platform.jdbc.Unnest;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The table of replays. */
final class ReplayTable {
    private static final String READ = """
            select id, generation, from_day, kinds, state, rows_read, newly_accepted, newly_rejected, changed_keys, reason,
              created_at, ended_at, from_position, next_position, %s
            from replay
            """;
    private static final String SHOWN = READ.formatted("""
            (select coalesce(sum(rows), 0) from reading where position >= from_position and kind = any(kinds)
                and (state in ('waiting', 'building') or position < next_position))""");
    private static final String ALL = SHOWN + " order by generation desc limit 1000";
    private static final String ONE = SHOWN + " where id = ?::uuid";
    private static final String CLAIM = READ.formatted("0")
            + " where state in ('waiting', 'building', 'swapped') order by generation limit 1 for update skip locked";
    private static final String UNDER_WAY =
            "select exists (select from replay where state in ('waiting', 'building', 'swapped'))";
    private static final String ADD = """
            insert into replay (id, generation, from_day, kinds, state, from_position, next_position)
            values (?, (select coalesce(max(generation), 0) + 1 from replay), ?, ?, 'waiting', ?, ?)
            on conflict do nothing
            """;
    private static final String READ_ON = """
            update replay set state = 'building', next_position = ?, rows_read = rows_read + ?,
              newly_accepted = newly_accepted + ?, newly_rejected = newly_rejected + ? where id = ?::uuid
            """;
    private static final String SWAPPED =
            "update replay set state = 'swapped', next_position = ?, ended_at = now() where id = ?::uuid";
    private static final String DONE = "update replay set state = 'done', changed_keys = ? where id = ?::uuid";
    private static final String FAILED =
            "update replay set state = 'failed', reason = ?, ended_at = now() where id = ?::uuid";

    private final Connection connection;

    ReplayTable(Connection connection) {
        this.connection = connection;
    }

    boolean isUnderWay() throws SQLException {
        try (Unnest select = new Unnest(connection, UNDER_WAY)) {
            return select.query(row -> row.getBoolean(1)).getFirst();
        }
    }

    /** The newest first. */
    List<Replay> all() throws SQLException {
        try (Unnest select = new Unnest(connection, ALL)) {
            return select.query(ReplayTable::replay);
        }
    }

    @Nullable Replay find(UUID id) throws SQLException {
        try (Unnest select = new Unnest(connection, ONE)) {
            return select.text(id.toString()).query(ReplayTable::replay).stream()
                    .findFirst()
                    .orElse(null);
        }
    }

    /** The replay that is to be gone on with, locked; null where there is none or another replica goes on with it. */
    @Nullable Replay claim() throws SQLException {
        try (Unnest select = new Unnest(connection, CLAIM)) {
            return select.query(ReplayTable::replay).stream().findFirst().orElse(null);
        }
    }

    /** Adds a replay; answers whether none is under way. */
    boolean add(UUID id, LocalDate from, Collection<Kind> kinds, long position) throws SQLException {
        Array texts =
                connection.createArrayOf("text", kinds.stream().map(Kind::text).toArray());
        try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            insert.setObject(1, id);
            insert.setObject(2, from);
            insert.setArray(3, texts);
            insert.setLong(4, position);
            insert.setLong(5, position);
            return insert.executeUpdate() == 1;
        } finally {
            texts.free();
        }
    }

    /** Everything before a position is read. */
    void readTo(UUID id, long position, Tally tally) throws SQLException {
        try (Unnest update = new Unnest(connection, READ_ON)) {
            update.number(position)
                    .number(tally.rows())
                    .number(tally.accepted())
                    .number(tally.rejected())
                    .text(id.toString())
                    .update();
        }
    }

    /** Its generation is in use from a position on. */
    void swapped(UUID id, long position) throws SQLException {
        try (Unnest update = new Unnest(connection, SWAPPED)) {
            update.number(position).text(id.toString()).update();
        }
    }

    void done(UUID id, long changedKeys) throws SQLException {
        try (Unnest update = new Unnest(connection, DONE)) {
            update.number(changedKeys).text(id.toString()).update();
        }
    }

    void failed(UUID id, String reason) throws SQLException {
        try (Unnest update = new Unnest(connection, FAILED)) {
            update.text(reason).text(id.toString()).update();
        }
    }

    private static Replay replay(ResultSet row) throws SQLException {
        String[] kinds = (String[]) row.getArray(4).getArray();
        OffsetDateTime ended = row.getObject(12, OffsetDateTime.class);
        return new Replay(
                row.getObject(1, UUID.class),
                row.getInt(2),
                row.getObject(3, LocalDate.class),
                Stream.of(kinds).map(Kind::of).toList(),
                ReplayState.of(row.getString(5)),
                row.getLong(15),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                row.getObject(9, Long.class),
                row.getString(10),
                instant(row, 11),
                ended == null ? null : ended.toInstant(),
                row.getLong(13),
                row.getLong(14));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
