package io.trendloom.decisions.reviews;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The topics of one language's reviews, as known at a cutoff. It does not change, keeps no text, and any number of threads may ask
 * it.
 */
public final class ReviewTopics {
    private final LocalDate cutoff;
    private final DayCounts all;
    private final Space space;
    private final @Nullable Sentiment sentiment;
    private final Map<Voice, VoiceTopics> voices;

    private ReviewTopics(
            LocalDate cutoff,
            DayCounts all,
            Space space,
            @Nullable Sentiment sentiment,
            Map<Voice, VoiceTopics> voices) {
        this.cutoff = cutoff;
        this.all = all;
        this.space = space;
        this.sentiment = sentiment;
        this.voices = voices;
    }

    /**
     * Learns from reviews; those after the cutoff are not looked at. Null where none is left.
     *
     * @param texts with vectors of one encoder
     */
    public static @Nullable ReviewTopics learn(String language, List<ReviewText> texts, LocalDate cutoff) {
        List<ReviewText> known = known(texts, cutoff);
        if (known.isEmpty()) {
            return null;
        }
        Space space = Space.of(known);
        Sentiment sentiment = Sentiment.learn(known, space);
        Map<Voice, VoiceDraft> drafts = new EnumMap<>(Voice.class);
        for (Voice voice : Voice.values()) {
            drafts.put(
                    voice,
                    VoiceDraft.of(
                            known.stream()
                                    .filter(text -> voice(sentiment, text.rating(), text.vector()) == voice)
                                    .toList(),
                            space));
        }
        DayCounts none = DayCounts.of(List.of());
        return new ReviewTopics(cutoff, none, space, sentiment, VoiceTopics.of(language, drafts))
                .counted(known, cutoff);
    }

    /** The same topics with the reviews up to another cutoff, of which each counts with the topic nearest to it. */
    public ReviewTopics counted(List<ReviewText> texts, LocalDate day) {
        List<ReviewText> known = known(texts, day);
        Map<TopicId, List<ReviewText>> placed = new HashMap<>();
        known.forEach(text -> {
            Placed at = place(text.rating(), text.vector());
            if (at != null) {
                placed.computeIfAbsent(at.topic().id(), unseen -> new ArrayList<>())
                        .add(text);
            }
        });
        Map<Voice, VoiceTopics> counted = new EnumMap<>(Voice.class);
        voices.forEach((voice, topics) -> counted.put(voice, topics.counted(placed, day)));
        return new ReviewTopics(day, DayCounts.of(known), space, sentiment, counted);
    }

    private static List<ReviewText> known(List<ReviewText> texts, LocalDate cutoff) {
        return texts.stream()
                .filter(text -> !text.day().isAfter(cutoff))
                .sorted(Comparator.comparing(ReviewText::day).thenComparing(ReviewText::id))
                .toList();
    }

    /** Last day whose reviews were counted. */
    public LocalDate cutoff() {
        return cutoff;
    }

    /** All reviews with a text by day, also those that are of no topic. */
    public DayCounts all() {
        return all;
    }

    /** What tells how a text without stars feels; null where too few reviews have stars. */
    public @Nullable Sentiment sentiment() {
        return sentiment;
    }

    /** The topics of a voice, that of most reviews first. */
    public List<Topic> topics(Voice voice) {
        VoiceTopics topics = voices.get(voice);
        return topics == null ? List.of() : topics.topics();
    }

    /**
     * What a review is of; null where it is of no topic.
     *
     * @param rating NaN where there is none
     */
    public @Nullable Placed place(double rating, float[] vector) {
        Voice voice = voice(sentiment, rating, vector);
        VoiceTopics topics = voice == null ? null : voices.get(voice);
        return topics == null ? null : topics.place(space.direction(vector));
    }

    /** Stars tell first, then the words; null where neither does. */
    private static @Nullable Voice voice(@Nullable Sentiment sentiment, double rating, float[] vector) {
        for (Voice voice : Voice.values()) {
            if (voice.isSaidBy(rating)) {
                return voice;
            }
        }
        if (sentiment == null) {
            return null;
        }
        return sentiment.praise(vector) >= 0.5 ? Voice.PRAISE : Voice.COMPLAINT;
    }

    /**
     * A review's topic.
     *
     * @param distance from its centre, 0 to 2
     */
    public record Placed(Topic topic, double distance) {}
}
