package io.trendloom.forecast.view;

import io.agroal.api.AgroalDataSource;
import io.trendloom.forecast.sql.Columns;
import io.trendloom.forecast.topics.ItemTopics;
import io.trendloom.forecast.topics.ItemTopics.ItemTopic;
import io.trendloom.forecast.view.ReviewSummary.Topics;
import io.trendloom.preparation.words.Keywords;
import io.trendloom.preparation.words.Vocabulary;
import io.trendloom.preparation.words.WordList;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What reviews of an item say, in short. */
@ApplicationScoped
public class ReviewsView {
    /** The newest reviews, of which words are counted. */
    private static final int MOST_REVIEWS = 10_000;

    private static final int MOST_WORDS = 20_000;
    private static final double GOOD = 4;
    private static final double BAD = 2;
    private static final String COUNT = """
            select count(review.id), avg(rating::float8), count(*) filter (where rating >= ?),
              count(*) filter (where rating <= ?)
            from item left join review on review.item_id = item.id and not review.removed
            where item.id = ? group by item.id""";
    private static final String WORDS = """
            select review.rating, said.words from review join review_vector said
              on said.review_id = review.id and said.version = review.version
            where review.item_id = ? and not review.removed and said.words is not null
            order by review.day desc, review.id limit ?""";

    private final AgroalDataSource database;
    private final ItemTopics topics;

    ReviewsView(AgroalDataSource database, ItemTopics topics) {
        this.database = database;
        this.topics = topics;
    }

    /**
     * The summary of an item's reviews; null where the item is unknown.
     *
     * @param most keywords of good and of bad reviews
     */
    public @Nullable ReviewSummary read(String itemId, int most) throws SQLException {
        List<ItemTopic> of = topics.read(itemId);
        try (Connection connection = database.getConnection()) {
            Said said = said(connection, itemId);
            List<ReviewSummary> found = new ArrayList<>();
            try (Columns statement = Columns.of(connection, COUNT)) {
                statement
                        .value(GOOD)
                        .value(BAD)
                        .value(itemId)
                        .each(row -> found.add(summary(itemId, row, said, of, most)));
            }
            return found.isEmpty() ? null : found.getFirst();
        }
    }

    private static ReviewSummary summary(String itemId, ResultSet row, Said said, List<ItemTopic> topics, int most)
            throws SQLException {
        return new ReviewSummary(
                itemId,
                row.getLong(1),
                row.getObject(2, Double.class),
                Topics.of(row.getLong(3), Keywords.telling(said.good(), said.bad(), most)),
                Topics.of(row.getLong(4), Keywords.telling(said.bad(), said.good(), most)),
                topics);
    }

    private static Said said(Connection connection, String itemId) throws SQLException {
        Said said = new Said(new Vocabulary(MOST_WORDS), new Vocabulary(MOST_WORDS));
        try (Columns statement = Columns.of(connection, WORDS)) {
            statement
                    .value(itemId)
                    .value(MOST_REVIEWS)
                    .each(row -> said.add(row.getObject(1, Float.class), row.getString(2)));
        }
        return said;
    }

    /** Words of good and of bad reviews. */
    private record Said(Vocabulary good, Vocabulary bad) {
        void add(@Nullable Float rating, String words) {
            if (rating != null && rating >= GOOD) {
                good.add(WordList.read(words));
            } else if (rating != null && rating <= BAD) {
                bad.add(WordList.read(words));
            }
        }
    }
}
