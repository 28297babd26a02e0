package io.trendloom.forecast.vectors;

import io.trendloom.forecast.sql.Columns;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The encoders whose vectors are kept, with the hash of their weights, and how much of the catalogue they cover. */
public final class Encoders {
    private static final String WRITE = """
            insert into encoder (name, sha256) values (?, ?)
            on conflict (name) do update set sha256 = excluded.sha256 where encoder.sha256 <> excluded.sha256""";
    private static final String READ = "select name, sha256 from encoder";
    private static final String COVERED = """
            select coalesce(avg(case when exists (select from catalogue_vector v
                where v.item_id = i.id and v.encoder = any(?) and not exists (select from catalogue_vector later
                  where later.item_id = v.item_id and later.version > v.version)) then 1.0 else 0.0 end), 1.0)
            from item i where not i.removed and coalesce(i.title, i.description) is not null""";

    private Encoders() {}

    /** Notes the weights that an encoder has now. */
    public static void put(Connection connection, String name, String sha256) throws SQLException {
        try (Columns statement = Columns.of(connection, WRITE)) {
            statement.value(name).value(sha256).update();
        }
    }

    /** SHA-256 of each encoder's weights, by its name. */
    public static Map<String, String> read(Connection connection) throws SQLException {
        Map<String, String> encoders = new HashMap<>();
        try (Columns statement = Columns.of(connection, READ)) {
            statement.each(row -> encoders.put(row.getString(1), row.getString(2)));
        }
        return encoders;
    }

    /** The share of the items with text whose newest vector is of one of these encoders; 1 where no item has text. */
    public static double covered(Connection connection, List<String> names) throws SQLException {
        double[] share = new double[1];
        try (Columns statement = Columns.of(connection, COVERED)) {
            statement.texts(names).each(row -> share[0] = row.getDouble(1));
        }
        return share[0];
    }
}
