package io.trendloom.ingest.pseudonym;

import io.trendloom.platform.jdbc.Unnest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The table of pseudonyms by keyed hashes, these in hexadecimal. */
final class PseudonymTable {
    private static final String FIND = "select encode(keyed_hash, 'hex'), pseudonym, key_id from pseudonym"
            + " where keyed_hash = any(select decode(h, 'hex') from unnest(?::text[]) as t (h))";
    private static final String ADD = """
            insert into pseudonym (keyed_hash, pseudonym, key_id)
            select decode(h, 'hex'), p, ? from unnest(?::text[], ?::text[]) as t (h, p) order by 1 on conflict do nothing
            """;
    private static final String MOVE = """
            update pseudonym p set keyed_hash = decode(t.to_hash, 'hex'), key_id = ?
            from unnest(?::text[], ?::text[]) as t (from_hash, to_hash) where p.keyed_hash = decode(t.from_hash, 'hex')
            """;
    private static final String DELETE = "delete from pseudonym where keyed_hash = ? returning pseudonym";
    private static final String AMONG = "select pseudonym from pseudonym where pseudonym = any(?::text[])";
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('trendloom.pseudonym'))";
    private static final String COUNT = "select key_id, count(*) from pseudonym group by key_id";

    private final Connection connection;

    PseudonymTable(Connection connection) {
        this.connection = connection;
    }

    /**
     * A row of the table.
     *
     * @param key id of the key of its hash, null where nobody wrote it down
     */
    record Entry(String hash, String pseudonym, @Nullable String key) {}

    /** Rows by their hashes. */
    Map<String, Entry> find(Collection<String> hashes) throws SQLException {
        Map<String, Entry> found = new HashMap<>();
        try (Unnest select = new Unnest(connection, FIND)) {
            select.column("text", hashes, Function.identity())
                    .query(row -> found.put(
                            row.getString(1), new Entry(row.getString(1), row.getString(2), row.getString(3))));
        }
        return found;
    }

    void add(Collection<String> hashes, UnaryOperator<String> pseudonym, String key) throws SQLException {
        try (Unnest insert = new Unnest(connection, ADD)) {
            insert.text(key)
                    .column("text", hashes, Function.identity())
                    .column("text", hashes, pseudonym)
                    .update();
        }
    }

    /** Gives rows other hashes, by another key. */
    int move(SortedMap<String, String> hashes, String key) throws SQLException {
        try (Unnest update = new Unnest(connection, MOVE)) {
            return update.text(key)
                    .column("text", hashes.keySet(), Function.identity())
                    .column("text", hashes.values(), Function.identity())
                    .update();
        }
    }

    /** Those of these that are pseudonyms of somebody. */
    List<String> among(Collection<String> pseudonyms) throws SQLException {
        try (Unnest select = new Unnest(connection, AMONG)) {
            return select.column("text", pseudonyms, Function.identity()).query(row -> row.getString(1));
        }
    }

    /** Deletes a row and answers its pseudonym. */
    @Nullable String delete(byte[] hash) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
            delete.setBytes(1, hash);
            try (ResultSet deleted = delete.executeQuery()) {
                return deleted.next() ? deleted.getString(1) : null;
            }
        }
    }

    /** Until the end of the transaction nobody else adds or moves rows. */
    void lock() throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.execute();
        }
    }

    /** How many rows there are of each key; of those without under an empty id. */
    Map<String, Long> count() throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement(COUNT);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                String key = rows.getString(1);
                counts.put(key == null ? "" : key, rows.getLong(2));
            }
        }
        return counts;
    }
}
