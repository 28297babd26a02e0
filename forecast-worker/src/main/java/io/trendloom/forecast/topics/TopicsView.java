package io.trendloom.forecast.topics;

import io.agroal.api.AgroalDataSource;
import io.trendloom.decisions.reviews.DayCounts;
import io.trendloom.decisions.reviews.ReviewTopics;
import io.trendloom.decisions.reviews.RisingTopic;
import io.trendloom.decisions.reviews.Topic;
import io.trendloom.decisions.reviews.Voice;
import io.trendloom.forecast.sql.Columns;
import io.trendloom.forecast.topics.LearnedTopics.Learned;
import io.trendloom.forecast.topics.TopicList.Item;
import io.trendloom.forecast.topics.TopicList.Quote;
import io.trendloom.forecast.topics.TopicList.Rise;
import io.trendloom.forecast.topics.TopicList.TopicView;
import io.trendloom.forecast.topics.TopicList.Week;
import io.trendloom.forecast.topics.TopicList.Word;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells topics with their course, items and quotes. */
@ApplicationScoped
public class TopicsView {
    private static final int USUAL_DAYS = 91;
    private static final int WEEK = 7;
    private static final int MOST_WEEKS = 53;
    private static final String TITLES = "select id, title from item where id = any(?) and title is not null";

    private final AgroalDataSource database;
    private final LearnedTopics learned;

    TopicsView(AgroalDataSource database, LearnedTopics learned) {
        this.database = database;
        this.learned = learned;
    }

    /**
     * The topics of a span; null where nothing was learned yet.
     *
     * @param language null: all
     * @param voice null: both
     * @param from null: 91 days, of which the last one is {@code to}
     * @param to null: the last closed day; no later day counts
     */
    public @Nullable TopicList read(
            @Nullable String language, @Nullable Voice voice, @Nullable LocalDate from, @Nullable LocalDate to)
            throws SQLException {
        Learned now = learned.current();
        if (now == null) {
            return null;
        }
        LocalDate cutoff = now.counted().cutoff();
        LocalDate last = to == null || to.isAfter(cutoff) ? cutoff : to;
        LocalDate first = from == null ? last.minusDays(USUAL_DAYS - 1L) : from;
        List<Counted> topics = new ArrayList<>();
        now.languages().forEach((name, known) -> {
            if (language == null || language.equals(name)) {
                topics.addAll(counted(known, voice, first, last));
            }
        });
        topics.sort(Comparator.comparingInt(Counted::reviews).reversed());
        return new TopicList(cutoff, first, last, views(topics, now.rising(), first, last));
    }

    private static List<Counted> counted(ReviewTopics known, @Nullable Voice voice, LocalDate first, LocalDate last) {
        List<Counted> topics = new ArrayList<>();
        for (Voice each : Voice.values()) {
            if (voice == null || voice == each) {
                known.topics(each)
                        .forEach(topic -> topics.add(
                                new Counted(topic, known.all(), topic.days().between(first, last))));
            }
        }
        return topics;
    }

    private List<TopicView> views(List<Counted> topics, List<RisingTopic> rising, LocalDate first, LocalDate last)
            throws SQLException {
        try (Connection connection = database.getConnection()) {
            Map<String, Quote> quotes = Quotes.read(
                    connection,
                    topics.stream()
                            .flatMap(each -> each.topic().nearest().stream())
                            .toList());
            Map<String, String> titles = titles(connection, topics);
            return topics.stream()
                    .map(each -> view(each, quotes, titles, rise(each.topic(), rising), first, last))
                    .toList();
        }
    }

    private static TopicView view(
            Counted counted,
            Map<String, Quote> quotes,
            Map<String, String> titles,
            @Nullable Rise rise,
            LocalDate first,
            LocalDate last) {
        Topic topic = counted.topic();
        int all = counted.all().between(first, last);
        return new TopicView(
                topic.id().text(),
                topic.id().language(),
                topic.id().voice().text(),
                topic.name(),
                topic.keywords().stream()
                        .map(word -> new Word(word.word(), word.count()))
                        .toList(),
                counted.reviews(),
                all == 0 ? 0 : (double) counted.reviews() / all,
                weeks(counted, first, last),
                topic.items().stream()
                        .map(item -> new Item(item.itemId(), titles.get(item.itemId()), item.reviews()))
                        .toList(),
                Quotes.first(quotes, topic.nearest(), Quotes.MOST),
                rise);
    }

    /** Whole weeks, the oldest first. */
    private static List<Week> weeks(Counted counted, LocalDate first, LocalDate last) {
        List<Week> weeks = new ArrayList<>();
        LocalDate from = last.minusDays(WEEK - 1L);
        while (!from.isBefore(first) && weeks.size() < MOST_WEEKS) {
            LocalDate until = from.plusDays(WEEK - 1L);
            weeks.add(new Week(
                    from,
                    counted.topic().days().between(from, until),
                    counted.all().between(from, until)));
            from = from.minusDays(WEEK);
        }
        Collections.reverse(weeks);
        return weeks;
    }

    private static @Nullable Rise rise(Topic topic, List<RisingTopic> rising) {
        return rising.stream()
                .filter(each -> each.topic().id().equals(topic.id()))
                .map(each -> new Rise(each.reviews(), each.expected(), each.pValue()))
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> titles(Connection connection, List<Counted> topics) throws SQLException {
        Map<String, String> titles = new HashMap<>();
        try (Columns statement = Columns.of(connection, TITLES)) {
            statement
                    .texts(topics.stream()
                            .flatMap(each -> each.topic().items().stream())
                            .map(Topic.ItemCount::itemId)
                            .distinct()
                            .toList())
                    .each(row -> titles.put(row.getString(1), row.getString(2)));
        }
        return titles;
    }

    /** A topic with all reviews of its language, and its own of the span. */
    private record Counted(Topic topic, DayCounts all, int reviews) {}
}
