package io.trendloom.forecast.topics;

import io.agroal.api.AgroalDataSource;
import io.trendloom.decisions.reviews.ReviewText;
import io.trendloom.decisions.reviews.ReviewTopics;
import io.trendloom.decisions.reviews.ReviewTopics.Placed;
import io.trendloom.decisions.reviews.Topic;
import io.trendloom.forecast.topics.LearnedTopics.Learned;
import io.trendloom.forecast.topics.TopicList.Quote;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells of which topics an item's reviews are. */
@ApplicationScoped
public class ItemTopics {
    /** The newest reviews, which are looked at. */
    private static final int MOST_REVIEWS = 500;

    private static final int LEAST = 2;
    private static final int MOST = 6;
    private static final int CANDIDATES = 5;

    private final AgroalDataSource database;
    private final LearnedTopics learned;

    ItemTopics(AgroalDataSource database, LearnedTopics learned) {
        this.database = database;
        this.learned = learned;
    }

    /**
     * A topic of an item.
     *
     * @param name its first keywords
     * @param reviews of the item
     * @param quotes of the item, those nearest to the topic's centre
     */
    public record ItemTopic(String id, String language, String kind, String name, int reviews, List<Quote> quotes) {}

    /** The topics that at least two of the item's newest 500 reviews are of, that of most first; at most six. */
    public List<ItemTopic> read(String item) throws SQLException {
        Learned now = learned.current();
        if (now == null) {
            return List.of();
        }
        try (Connection connection = database.getConnection()) {
            Map<Topic, List<Near>> said = new LinkedHashMap<>();
            KnownReviews.of(connection, now.counted().cutoff(), item, MOST_REVIEWS)
                    .forEach((language, texts) -> place(now.languages().get(language), texts, said));
            List<Map.Entry<Topic, List<Near>>> most = said.entrySet().stream()
                    .filter(each -> each.getValue().size() >= LEAST)
                    .sorted(Comparator.comparingInt((Map.Entry<Topic, List<Near>> each) ->
                                    each.getValue().size())
                            .reversed())
                    .limit(MOST)
                    .toList();
            Map<String, Quote> quotes = Quotes.read(
                    connection,
                    most.stream()
                            .flatMap(each -> nearest(each.getValue()).stream())
                            .toList());
            return most.stream()
                    .map(each -> view(each.getKey(), each.getValue(), quotes))
                    .toList();
        }
    }

    private static void place(@Nullable ReviewTopics topics, List<ReviewText> texts, Map<Topic, List<Near>> said) {
        for (ReviewText text : texts) {
            Placed placed = topics == null ? null : topics.place(text.rating(), text.vector());
            if (placed != null) {
                said.computeIfAbsent(placed.topic(), unseen -> new ArrayList<>())
                        .add(new Near(text.id(), placed.distance()));
            }
        }
    }

    private static ItemTopic view(Topic topic, List<Near> reviews, Map<String, Quote> quotes) {
        return new ItemTopic(
                topic.id().text(),
                topic.id().language(),
                topic.id().voice().text(),
                topic.name(),
                reviews.size(),
                Quotes.first(quotes, nearest(reviews), 1));
    }

    private static List<String> nearest(List<Near> reviews) {
        return reviews.stream()
                .sorted(Comparator.comparingDouble(Near::distance))
                .limit(CANDIDATES)
                .map(Near::id)
                .toList();
    }

    private record Near(String id, double distance) {}
}
