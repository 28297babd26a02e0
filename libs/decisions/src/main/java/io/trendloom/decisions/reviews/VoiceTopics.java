package io.trendloom.decisions.reviews;

import io.trendloom.decisions.reviews.ReviewTopics.Placed;
import io.trendloom.preparation.words.Keyword;
import io.trendloom.preparation.words.Keywords;
import io.trendloom.preparation.words.Vocabulary;
import io.trendloom.preparation.words.WordList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The topics of one voice.
 *
 * @param centres one a topic, in their order
 */
record VoiceTopics(Centres centres, List<Topic> topics) {
    private static final int KEYWORDS = 8;
    private static final int MOST_WORDS = 20_000;

    /** The topics of all voices, each named against all others, not counted yet; voices without one are left out. */
    static Map<Voice, VoiceTopics> of(String language, Map<Voice, VoiceDraft> drafts) {
        Iterator<List<Keyword>> keywords = Keywords.ofClasses(
                        drafts.values().stream()
                                .flatMap(draft -> draft.groups().stream())
                                .map(group -> words(group.texts()))
                                .toList(),
                        KEYWORDS)
                .iterator();
        Map<Voice, VoiceTopics> voices = new EnumMap<>(Voice.class);
        drafts.forEach((voice, draft) -> {
            List<Topic> topics = new ArrayList<>();
            for (VoiceDraft.Group group : draft.groups()) {
                topics.add(
                        Topic.named(new TopicId(language, voice, topics.size() + 1), keywords.next(), group.nearest()));
            }
            if (!topics.isEmpty()) {
                Centres centres = new Centres(
                        draft.groups().stream().map(VoiceDraft.Group::centre).toList());
                voices.put(voice, new VoiceTopics(centres, topics));
            }
        });
        return voices;
    }

    @Nullable Placed place(double[] direction) {
        int number = centres.nearest(direction);
        return new Placed(topics.get(number), centres.distance(direction, number));
    }

    VoiceTopics counted(Map<TopicId, List<ReviewText>> texts, LocalDate cutoff) {
        return new VoiceTopics(
                centres,
                topics.stream()
                        .map(topic -> topic.counted(texts.getOrDefault(topic.id(), List.of()), cutoff))
                        .toList());
    }

    private static Vocabulary words(List<ReviewText> texts) {
        Vocabulary words = new Vocabulary(MOST_WORDS);
        texts.forEach(text -> words.add(WordList.read(text.words())));
        return words;
    }
}
