package io.trendloom.system.scale;

import io.trendloom.embedded.PostgresAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.TreeMap;

/** What the workers have written, read past them. */
record Records(PostgresAddress postgres) {
    /** Each forecast of record that is written, also one that takes another's place. */
    private static final String WATCH = """
            create table forecast.written_for_test (item_id text not null, cutoff date not null);
            create function forecast.note_for_test() returns trigger language plpgsql as
              'begin insert into forecast.written_for_test values (new.item_id, new.cutoff); return new; end';
            create trigger note_for_test after insert or update on forecast.forecast_of_record
              for each row execute function forecast.note_for_test()""";

    private static final String TIMES = """
            select times, count(*) from
              (select count(w.item_id) as times from forecast.item i
                left join forecast.written_for_test w on w.item_id = i.id and w.cutoff = ? group by i.id) items
            group by times""";
    private static final String OPEN = """
            select count(*) from forecast.record_partition p join forecast.record_run r on r.run_id = p.run_id
            where not p.done and p.run_id =
              (select run_id from forecast.record_run order by created_at desc, run_id limit 1)""";
    private static final String BYTES = """
            select sum(pg_total_relation_size(c.oid)) from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname = '%s' and c.relname <> 'written_for_test'""";
    private static final String COUNTED = "select coalesce(sum(texts), 0) from embed.vocabulary";

    /** From now on every forecast of record is noted. */
    void watch() throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(WATCH);
        }
    }

    /** How many items were forecast how often for a cutoff. */
    TreeMap<Integer, Integer> itemsByTimesForecast(LocalDate cutoff) throws SQLException {
        TreeMap<Integer, Integer> items = new TreeMap<>();
        try (Connection connection = connection();
                PreparedStatement statement = connection.prepareStatement(TIMES)) {
            statement.setObject(1, cutoff);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    items.put(row.getInt(1), row.getInt(2));
                }
            }
        }
        return items;
    }

    /** The sum of what embed-workers added to the vocabulary, a text's words each time it was taken. */
    int textsCounted() throws SQLException {
        return (int) number(COUNTED);
    }

    /** Partitions of the newest run of record that are to be done. */
    int openPartitions() throws SQLException {
        return (int) number(OPEN);
    }

    /** What the tables of a worker and their indexes take. */
    long bytes(String schema) throws SQLException {
        return number(BYTES.formatted(schema));
    }

    /** What a table and its indexes take. */
    long bytesOf(String table) throws SQLException {
        return number("select pg_total_relation_size('%s')".formatted(table));
    }

    private long number(String query) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }
}
