package io.trendloom.forecast.digest;

import io.trendloom.forecast.sql.Columns;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Digests of weeks that are over, as they were known then. */
final class DigestTable {
    private static final String ADD =
            "insert into digest (week, language, html) values (?, ?, ?) on conflict (week, language) do nothing";
    private static final String FIND = "select html from digest where week = ? and language = ?";

    private DigestTable() {}

    /** Whether it is the first of its week and language. */
    static boolean add(Connection connection, String week, DigestLanguage language, String html) throws SQLException {
        try (Columns add = Columns.of(connection, ADD)) {
            return add.value(week).value(language.text()).value(html).update() == 1;
        }
    }

    /** Null where none was kept. */
    static @Nullable String find(Connection connection, String week, DigestLanguage language) throws SQLException {
        AtomicReference<@Nullable String> html = new AtomicReference<>();
        try (Columns find = Columns.of(connection, FIND)) {
            find.value(week).value(language.text()).each(row -> html.set(row.getString(1)));
        }
        return html.get();
    }
}
