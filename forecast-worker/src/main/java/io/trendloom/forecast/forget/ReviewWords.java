package io.trendloom.forecast.forget;

import io.trendloom.forecast.sql.Columns;
import io.trendloom.preparation.words.NameWords;
import java.sql.Connection;
import java.sql.SQLException;

/** The words of reviews' texts. */
final class ReviewWords {
    private static final String FORGET = """
            update review_vector set words =
              (select coalesce(string_agg(word, ' ' order by place), '')
               from unnest(string_to_array(words, ' ')) with ordinality as list (word, place)
               where word <> all(?) and not exists (select from unnest(?) as name (text) where strpos(word, text) > 0))
            where string_to_array(words, ' ') && ? or exists (select from unnest(?) as name (text) where strpos(words, text) > 0)""";

    private ReviewWords() {}

    /** Takes the words of names out; answers of how many texts. */
    static int forget(Connection connection, NameWords name) throws SQLException {
        try (Columns update = Columns.of(connection, FORGET)) {
            return update.texts(name.forms())
                    .texts(name.names())
                    .texts(name.forms())
                    .texts(name.names())
                    .update();
        }
    }
}
