package io.trendloom.forecast.forget;

import io.trendloom.forecast.sql.Columns;
import io.trendloom.preparation.masking.NameScrub;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Titles and descriptions of items. */
final class ItemTexts {
    private static final String NEXT = """
            select id, title, description from item where id > ? order by id limit 1000 for update""";
    private static final String WRITE = """
            update item set title = new.title, description = new.description, changed_in = pg_current_xact_id()
            from unnest(?, ?, ?) as new(id, title, description) where item.id = new.id""";

    private ItemTexts() {}

    /** What an item is called. */
    record Text(String id, @Nullable String title, @Nullable String description) {
        boolean isIn(NameScrub scrub) {
            return title != null && scrub.finds(title) || description != null && scrub.finds(description);
        }

        Text without(NameScrub scrub) {
            return new Text(
                    id, title == null ? null : scrub.of(title), description == null ? null : scrub.of(description));
        }
    }

    /** The next items by id, locked in that order. */
    static List<Text> lockAfter(Connection connection, String id) throws SQLException {
        List<Text> texts = new ArrayList<>();
        try (Columns select = Columns.of(connection, NEXT)) {
            select.value(id).each(row -> texts.add(new Text(row.getString(1), row.getString(2), row.getString(3))));
        }
        return texts;
    }

    static void write(Connection connection, List<Text> texts) throws SQLException {
        try (Columns update = Columns.of(connection, WRITE)) {
            update.add("text", texts, Text::id)
                    .add("text", texts, Text::title)
                    .add("text", texts, Text::description)
                    .update();
        }
    }
}
