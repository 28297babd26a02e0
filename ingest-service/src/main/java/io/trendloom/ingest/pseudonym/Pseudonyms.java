package io.trendloom.ingest.pseudonym;

import io.trendloom.ingest.pseudonym.PseudonymTable.Entry;
import io.trendloom.platform.jdbc.Transactions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One random pseudonym a customer, found by keyed hash. To forget a customer is to delete the row: nothing leads back
 * from a pseudonym, and the next one is another. Whoever is found by a previous key keeps the pseudonym and is found by the
 * current one from then on.
 */
public final class Pseudonyms {
    private static final int BYTES = 12;
    private static final Pattern PSEUDONYM = Pattern.compile("c-[0-9a-f]{24}");

    private final DataSource database;
    private final PseudonymKeys keys;
    private final SecureRandom random = new SecureRandom();

    public Pseudonyms(DataSource database, PseudonymKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** The pseudonym of each customer; whoever has none yet gets one. A pseudonym, as a dead letter has it, stays itself. */
    public Map<String, String> of(Collection<String> customers) throws SQLException {
        if (customers.isEmpty()) {
            return Map.of();
        }
        Map<String, String> pseudonyms = new HashMap<>();
        List<String> alike = customers.stream()
                .filter(customer -> PSEUDONYM.matcher(customer).matches())
                .toList();
        if (!alike.isEmpty()) {
            Transactions.inTransaction(database, c -> new PseudonymTable(c).among(alike))
                    .forEach(pseudonym -> pseudonyms.put(pseudonym, pseudonym));
        }
        Map<String, String> hashes = hashes(
                keys.current(),
                customers.stream()
                        .filter(customer -> !pseudonyms.containsKey(customer))
                        .toList());
        Map<String, Entry> known = Transactions.inTransaction(database, c -> found(c, hashes));
        hashes.forEach((customer, hash) ->
                pseudonyms.put(customer, Objects.requireNonNull(known.get(hash)).pseudonym()));
        return pseudonyms;
    }

    /** Moves those of these customers that are known to the current key; answers how many were not under it. */
    public int rekey(Collection<String> customers) throws SQLException {
        Map<String, String> hashes = hashes(keys.current(), customers);
        return Transactions.inTransaction(database, connection -> {
            PseudonymTable table = new PseudonymTable(connection);
            table.lock();
            return moved(table, hashes);
        });
    }

    /** A customer's pseudonym; null where there is none. */
    public @Nullable String find(String customer) throws SQLException {
        List<String> hashes = keys.all().stream().map(key -> hex(key, customer)).toList();
        Map<String, Entry> found = Transactions.inTransaction(database, c -> new PseudonymTable(c).find(hashes));
        return hashes.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(Entry::pseudonym)
                .findFirst()
                .orElse(null);
    }

    /** Deletes a customer's pseudonym, and answers it; null if there was none. */
    public @Nullable String forget(String customer) throws SQLException {
        return Transactions.inTransaction(database, connection -> {
            PseudonymTable table = new PseudonymTable(connection);
            String deleted = null;
            for (PseudonymKey key : keys.all()) {
                String found = table.delete(key.hash(customer));
                deleted = found == null ? deleted : found;
            }
            return deleted;
        });
    }

    /** How many customers are found by each key, the current one first. */
    public List<KeyUse> uses() throws SQLException {
        Map<String, Long> counts =
                Transactions.inTransaction(database, connection -> new PseudonymTable(connection).count());
        List<KeyUse> uses = new ArrayList<>();
        uses.add(new KeyUse(keys.current().id(), "current", count(counts, keys.current())));
        keys.previous().forEach(key -> uses.add(new KeyUse(key.id(), "previous", count(counts, key))));
        counts.forEach((id, rows) -> uses.add(new KeyUse(id.isEmpty() ? null : id, "missing", rows)));
        return uses;
    }

    private static long count(Map<String, Long> counts, PseudonymKey key) {
        Long rows = counts.remove(key.id());
        return rows == null ? 0 : rows;
    }

    private Map<String, Entry> found(Connection connection, Map<String, String> hashes) throws SQLException {
        PseudonymTable table = new PseudonymTable(connection);
        Map<String, Entry> known = table.find(hashes.values());
        if (known.size() < hashes.size() || known.values().stream().anyMatch(this::isOld)) {
            table.lock();
            moved(table, hashes);
            Set<String> missing = new TreeSet<>(hashes.values());
            missing.removeAll(table.find(missing).keySet());
            table.add(missing, unused -> fresh(), keys.current().id());
            known = table.find(hashes.values());
        }
        return known;
    }

    /** Moves what is found by previous keys, and what is found by the current one but does not say so. */
    private int moved(PseudonymTable table, Map<String, String> hashes) throws SQLException {
        Map<String, Entry> current = table.find(hashes.values());
        TreeMap<String, String> moves = new TreeMap<>();
        current.values().stream().filter(this::isOld).forEach(entry -> moves.put(entry.hash(), entry.hash()));
        Set<String> taken = new HashSet<>(current.keySet());
        for (PseudonymKey key : keys.previous()) {
            Map<String, String> targets = new HashMap<>();
            hashes.forEach((customer, hash) -> targets.put(hex(key, customer), hash));
            for (String hash : table.find(targets.keySet()).keySet()) {
                String target = Objects.requireNonNull(targets.get(hash));
                if (taken.add(target)) {
                    moves.put(hash, target);
                }
            }
        }
        return moves.isEmpty() ? 0 : table.move(moves, keys.current().id());
    }

    private boolean isOld(Entry entry) {
        return !keys.current().id().equals(entry.key());
    }

    private static Map<String, String> hashes(PseudonymKey key, Collection<String> customers) {
        Map<String, String> hashes = new HashMap<>();
        customers.forEach(customer -> hashes.put(customer, hex(key, customer)));
        return hashes;
    }

    private static String hex(PseudonymKey key, String customer) {
        return HexFormat.of().formatHex(key.hash(customer));
    }

    private String fresh() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return "c-" + HexFormat.of().formatHex(bytes);
    }
}
