package io.trendloom.forecast.forget;

import io.trendloom.forecast.sql.Columns;
import io.trendloom.preparation.masking.NameScrub;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts of reviews, which are quoted. */
final class ReviewTexts {
    private static final String NEXT =
            "select id, text from review where id > ? and text is not null order by id limit 1000 for update";
    private static final String FORGET = "update review set text = null where id = any(?)";

    private ReviewTexts() {}

    /**
     * Deletes those of the next reviews by id that name the person: such a review is quoted no more.
     *
     * @return the last id; null where none was left
     */
    static @Nullable String forgetAfter(Connection connection, String id, NameScrub scrub) throws SQLException {
        List<String> ids = new ArrayList<>();
        List<String> named = new ArrayList<>();
        try (Columns select = Columns.of(connection, NEXT)) {
            select.value(id).each(row -> {
                ids.add(row.getString(1));
                if (scrub.finds(row.getString(2))) {
                    named.add(row.getString(1));
                }
            });
        }
        try (Columns update = Columns.of(connection, FORGET)) {
            update.texts(named).update();
        }
        return ids.isEmpty() ? null : ids.getLast();
    }
}
