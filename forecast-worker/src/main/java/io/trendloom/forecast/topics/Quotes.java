package io.trendloom.forecast.topics;

import io.trendloom.forecast.sql.Columns;
import io.trendloom.forecast.topics.TopicList.Quote;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads what was written when it is asked for, so that what was withdrawn or forgotten since is told to nobody. */
final class Quotes {
    /** Of a topic. */
    static final int MOST = 3;

    private static final int LONGEST = 280;
    private static final String READ = """
            select id, item_id, day, rating::float8, text from review
            where id = any(?) and text is not null and not removed""";

    private Quotes() {}

    /** The texts that are left, by review. */
    static Map<String, Quote> read(Connection connection, Collection<String> ids) throws SQLException {
        Map<String, Quote> quotes = new HashMap<>();
        try (Columns statement = Columns.of(connection, READ)) {
            statement
                    .texts(ids)
                    .each(row -> quotes.put(
                            row.getString(1),
                            new Quote(
                                    row.getString(2),
                                    row.getObject(3, LocalDate.class),
                                    row.getObject(4, Double.class),
                                    shortened(row.getString(5)))));
        }
        return quotes;
    }

    /** The first that are left. */
    static List<Quote> first(Map<String, Quote> quotes, Collection<String> ids, int most) {
        return ids.stream()
                .map(quotes::get)
                .filter(Objects::nonNull)
                .limit(most)
                .toList();
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
