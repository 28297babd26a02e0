package io.trendloom.forecast.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.trendloom.forecast.topics.ItemTopics.ItemTopic;
import io.trendloom.preparation.words.Keyword;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item's reviews, in short.
 *
 * @param count all reviews that were not withdrawn
 * @param rating mean of those that gave one
 * @param good reviews with a rating of 4 or more
 * @param bad reviews with a rating of 2 or less
 * @param topics of the shop's reviews that some of these are of, with quotes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewSummary(
        String itemId, long count, @Nullable Double rating, Topics good, Topics bad, List<ItemTopic> topics) {
    public ReviewSummary {
        topics = List.copyOf(topics);
    }

    /**
     * What some reviews speak of.
     *
     * @param keywords words that tell them from the others, the most telling first
     */
    public record Topics(long count, List<Topic> keywords) {
        public Topics {
            keywords = List.copyOf(keywords);
        }

        static Topics of(long count, List<Keyword> keywords) {
            return new Topics(
                    count,
                    keywords.stream()
                            .map(word -> new Topic(word.word(), word.count()))
                            .toList());
        }
    }

    /**
     * A word.
     *
     * @param reviews those of the group that have it
     */
    public record Topic(String word, long reviews) {}
}
