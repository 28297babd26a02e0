package io.trendloom.forecast.topics;

import io.trendloom.decisions.reviews.Rise;
import io.trendloom.forecast.sql.Columns;
import io.trendloom.forecast.topics.KnownReviews.State;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps which rises were told of, and of what state of the reviews. */
final class RiseTable {
    private static final String LOOK = """
            insert into complaint_look as looked (generation, cutoff, reviews, versions, texts, vectors)
            values (?, ?, ?, ?, ?, ?)
            on conflict (single) do update set generation = excluded.generation, cutoff = excluded.cutoff,
              reviews = excluded.reviews, versions = excluded.versions, texts = excluded.texts, vectors = excluded.vectors
            where (looked.generation, looked.cutoff) <= (excluded.generation, excluded.cutoff)
              and (looked.generation, looked.cutoff, looked.reviews, looked.versions, looked.texts, looked.vectors)
              <> (excluded.generation, excluded.cutoff, excluded.reviews, excluded.versions, excluded.texts, excluded.vectors)""";
    private static final String READ = "select last_risen, review_ids, review_days from complaint_rise";
    private static final String CLEAR = "delete from complaint_rise";
    private static final String ADD =
            "insert into complaint_rise (last_risen, review_ids, review_days) values (?, ?, ?)";

    private RiseTable() {}

    /** Whether a state is to be looked at: nobody did, nor at a later one. Others wait until the transaction ends. */
    static boolean look(Connection connection, State state) throws SQLException {
        try (Columns look = Columns.of(connection, LOOK)) {
            return look.value(state.generation())
                            .value(state.cutoff())
                            .value(state.reviews())
                            .value(state.versions())
                            .value(state.texts())
                            .value(state.vectors())
                            .update()
                    == 1;
        }
    }

    static List<Rise> read(Connection connection) throws SQLException {
        List<Rise> rises = new ArrayList<>();
        try (Columns read = Columns.of(connection, READ)) {
            read.each(row -> rises.add(new Rise(row.getObject(1, LocalDate.class), reviews(row))));
        }
        return rises;
    }

    static void replace(Connection connection, List<Rise> rises) throws SQLException {
        try (Columns clear = Columns.of(connection, CLEAR)) {
            clear.update();
        }
        for (Rise rise : rises) {
            List<Map.Entry<String, LocalDate>> reviews =
                    List.copyOf(rise.reviews().entrySet());
            try (Columns add = Columns.of(connection, ADD)) {
                add.value(rise.last())
                        .add("text", reviews, Map.Entry::getKey)
                        .add("date", reviews, Map.Entry::getValue)
                        .update();
            }
        }
    }

    private static Map<String, LocalDate> reviews(ResultSet row) throws SQLException {
        String[] ids = (String[]) row.getArray(2).getArray();
        Date[] days = (Date[]) row.getArray(3).getArray();
        Map<String, LocalDate> reviews = new HashMap<>();
        for (int i = 0; i < ids.length; i++) {
            reviews.put(ids[i], days[i].toLocalDate());
        }
        return reviews;
    }
}
