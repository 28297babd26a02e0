package io.trendloom.ingest.apikey;

import io.trendloom.platform.http.Problem;
import io.trendloom.platform.http.ProblemException;
import io.trendloom.platform.jdbc.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Makes, finds and revokes keys of publishers. */
public final class ApiKeys {
    /** The one in use, and the one that replaces it. */
    private static final int VALID_AT_ONCE = 2;

    private final DataSource database;
    private final Clock clock;
    private final RandomGenerator chance;

    public ApiKeys(DataSource database, Clock clock, RandomGenerator chance) {
        this.database = database;
        this.clock = clock;
        this.chance = chance;
    }

    public NewApiKey create(KeyRequest request) throws SQLException {
        KeyText text = KeyText.random(chance);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        ApiKey key = new ApiKey(text.id(), request.holder(), request.scopeList(), now, now.plus(request.life()), null);
        Transactions.inTransaction(database, connection -> {
            KeyTable.lock(connection);
            requireRoom(connection, key.publisher(), now);
            KeyTable.add(connection, key, text.hash());
            return key;
        });
        return new NewApiKey(text.text(), key);
    }

    /** All that were ever made, the newest first. */
    public List<ApiKey> all() throws SQLException {
        return Transactions.inTransaction(
                database,
                connection ->
                        KeyTable.all(connection).stream().map(KeyTable.Row::key).toList());
    }

    /** From now on the key opens nothing; a second time changes nothing. */
    public ApiKey revoke(String id) throws SQLException {
        return Transactions.inTransaction(database, connection -> {
            KeyTable.revoke(connection, id, clock.instant());
            KeyTable.Row row = KeyTable.find(connection, id);
            if (row == null) {
                throw new ProblemException(Problem.of(
                        "unknown-key", 404, "There is no such key", "No key has the id (%s).".formatted(id)));
            }
            return row.key();
        });
    }

    /** What a key opens; null for one that was never made, is revoked or has expired. */
    @Nullable ApiKey valid(String presented) throws SQLException {
        KeyText text = KeyText.parse(presented);
        if (text == null) {
            return null;
        }
        KeyTable.Row row = Transactions.inTransaction(database, connection -> KeyTable.find(connection, text.id()));
        return row != null && text.fits(row.hash()) && row.key().isValid(clock.instant()) ? row.key() : null;
    }

    private static void requireRoom(Connection connection, String publisher, Instant now) throws SQLException {
        int valid = KeyTable.valid(connection, publisher, now);
        if (valid >= VALID_AT_ONCE) {
            throw new ProblemException(Problem.of(
                    "too-many-keys",
                    409,
                    "The publisher has two keys already",
                    "The publisher (%s) has %d valid keys and may have %d, the old and the new. Maybe revoke the old one."
                            .formatted(publisher, valid, VALID_AT_ONCE)));
        }
    }
}
