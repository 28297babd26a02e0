package io.trendloom.ingest.pseudonym;

import io.trendloom.platform.jdbc.Transactions;
import io.trendloom.platform.jdbc.Unnest;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * One random pseudonym a customer, found by keyed hash. To forget a customer is to delete the row: nothing leads back
 * from a pseudonym, and the next one is another.
 */
public final class Pseudonyms {
    private static final String ADD = """
            insert into pseudonym (keyed_hash, pseudonym)
            select decode(h, 'hex'), p from unnest(?::text[], ?::text[]) as t (h, p) order by 1 on conflict do nothing
            """;
    private static final String FIND = "select encode(keyed_hash, 'hex'), pseudonym from pseudonym"
            + " where keyed_hash = any(select decode(h, 'hex') from unnest(?::text[]) as t (h))";
    private static final String FORGET = "delete from pseudonym where keyed_hash = ?";
    private static final int BYTES = 12;

    private final DataSource database;
    private final PseudonymKey key;
    private final SecureRandom random = new SecureRandom();

    public Pseudonyms(DataSource database, PseudonymKey key) {
        this.database = database;
        this.key = key;
    }

    /** The pseudonym of each customer; whoever has none yet gets one. */
    public Map<String, String> of(Collection<String> customers) throws SQLException {
        if (customers.isEmpty()) {
            return Map.of();
        }
        Map<String, String> hashes = new HashMap<>();
        for (String customer : customers) {
            hashes.put(customer, HexFormat.of().formatHex(key.hash(customer)));
        }
        Map<String, String> known = Transactions.inTransaction(database, c -> found(c, hashes.values()));
        Map<String, String> pseudonyms = new HashMap<>();
        hashes.forEach((customer, hash) -> pseudonyms.put(customer, known.get(hash)));
        return pseudonyms;
    }

    /** Deletes a customer's pseudonym; false if there was none. */
    public boolean forget(String customer) throws SQLException {
        return Transactions.inTransaction(database, connection -> {
            try (PreparedStatement delete = connection.prepareStatement(FORGET)) {
                delete.setBytes(1, key.hash(customer));
                return delete.executeUpdate() == 1;
            }
        });
    }

    private Map<String, String> found(Connection connection, Collection<String> hashes) throws SQLException {
        Map<String, String> known = find(connection, hashes);
        if (known.size() < hashes.size()) {
            TreeSet<String> missing = new TreeSet<>(hashes);
            missing.removeAll(known.keySet());
            add(connection, List.copyOf(missing));
            known.putAll(find(connection, missing));
        }
        return known;
    }

    private static Map<String, String> find(Connection connection, Collection<String> hashes) throws SQLException {
        Map<String, String> known = new HashMap<>();
        try (Unnest select = new Unnest(connection, FIND)) {
            select.column("text", hashes, Function.identity())
                    .query(row -> known.put(row.getString(1), row.getString(2)));
        }
        return known;
    }

    private void add(Connection connection, List<String> hashes) throws SQLException {
        try (Unnest insert = new Unnest(connection, ADD)) {
            insert.column("text", hashes, Function.identity())
                    .column("text", hashes, unused -> fresh())
                    .update();
        }
    }

    private String fresh() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return "c-" + HexFormat.of().formatHex(bytes);
    }
}
