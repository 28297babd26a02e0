package io.trendloom.forecast.champion;

import io.trendloom.contract.ObjectRef;
import io.trendloom.forecast.sql.JsonText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Keeps the champion of the highest alias version. */
public final class ChampionStore {
    private static final String WRITE = """
            insert into champion (alias_version, model_id, manifest) values (?, ?, ?)
            on conflict (single) do update set alias_version = excluded.alias_version, model_id = excluded.model_id,
              manifest = excluded.manifest, changed_at = now()
            where champion.alias_version < excluded.alias_version""";
    private static final String READ = "select alias_version, model_id, manifest from champion";

    private ChampionStore() {}

    /** Takes over a promotion unless a later one is known; answers whether it was new. */
    public static boolean put(Connection connection, Promotion promotion) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
            statement.setLong(1, promotion.aliasVersion());
            statement.setString(2, promotion.modelId());
            statement.setString(3, JsonText.write(promotion.manifest()));
            return statement.executeUpdate() == 1;
        }
    }

    /** The champion, or null before the first promotion. */
    public static @Nullable Promotion read(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ);
                ResultSet row = statement.executeQuery()) {
            return row.next()
                    ? new Promotion(row.getLong(1), row.getString(2), JsonText.read(row.getString(3), ObjectRef.class))
                    : null;
        }
    }
}
