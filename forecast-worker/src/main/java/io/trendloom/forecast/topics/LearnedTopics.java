package io.trendloom.forecast.topics;

import io.agroal.api.AgroalDataSource;
import io.trendloom.decisions.reviews.EarlyWarning;
import io.trendloom.decisions.reviews.ReviewText;
import io.trendloom.decisions.reviews.ReviewTopics;
import io.trendloom.decisions.reviews.RisingTopic;
import io.trendloom.forecast.shop.CalendarStore;
import io.trendloom.forecast.shop.ClosedDays;
import io.trendloom.forecast.topics.KnownReviews.State;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * This replica's topics: counted anew when reviews of closed days have changed, learned anew once they are a week old, reviews have
 * become a tenth more or fewer, or a replay was taken over. They hold no text.
 */
@ApplicationScoped
public class LearnedTopics {
    private static final int DAYS = 7;
    private static final double MORE = 1.1;

    private final AgroalDataSource database;
    private final TopicsConfig config;
    private volatile @Nullable Learned current;

    LearnedTopics(AgroalDataSource database, TopicsConfig config) {
        this.database = database;
        this.config = config;
    }

    /**
     * Topics, and of what state of the reviews.
     *
     * @param learned the state that they were learned from
     * @param counted the state that they were counted from
     */
    record Learned(State learned, State counted, Map<String, ReviewTopics> languages, List<RisingTopic> rising) {
        boolean suits(State now) {
            return now.generation() == learned.generation()
                    && now.cutoff().isBefore(learned.cutoff().plusDays(DAYS))
                    && now.vectors() <= MORE * learned.vectors()
                    && now.texts() >= counted.texts()
                    && !now.cutoff().isBefore(learned.cutoff());
        }
    }

    /** Null before the first day was closed and its reviews learned. */
    @Nullable Learned current() {
        return current;
    }

    /** The complaints that rise now, the surest first. */
    public List<RisingTopic> rising() {
        Learned now = current;
        return now == null ? List.of() : now.rising();
    }

    /** Learns or counts what has changed. */
    public synchronized void follow() throws SQLException {
        Learned before = current;
        State state;
        Map<String, List<ReviewText>> texts;
        try (Connection connection = database.getConnection()) {
            ClosedDays closed = CalendarStore.read(connection);
            if (closed == null) {
                return;
            }
            state = KnownReviews.state(connection, closed.cutoff());
            if (before != null && before.counted().equals(state)) {
                return;
            }
            texts = KnownReviews.newest(connection, state.cutoff(), config.texts());
        }
        Learned kept = before != null && before.suits(state) ? before : null;
        Map<String, ReviewTopics> languages = topics(kept, texts, state.cutoff());
        current = new Learned(
                kept == null ? state : kept.learned(),
                state,
                languages,
                EarlyWarning.USUAL.rising(languages.values(), state.cutoff()));
    }

    private static Map<String, ReviewTopics> topics(
            @Nullable Learned kept, Map<String, List<ReviewText>> texts, LocalDate cutoff) {
        Map<String, ReviewTopics> languages = new TreeMap<>();
        texts.forEach((language, some) -> {
            ReviewTopics old = kept == null ? null : kept.languages().get(language);
            ReviewTopics now = old == null ? ReviewTopics.learn(language, some, cutoff) : old.counted(some, cutoff);
            if (now != null) {
                languages.put(language, now);
            }
        });
        return languages;
    }
}
