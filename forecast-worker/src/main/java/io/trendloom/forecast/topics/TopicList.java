package io.trendloom.forecast.topics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What customers complain of and praise, that of most reviews of the span first.
 *
 * @param cutoff last closed day: no later review counts
 * @param from first day of the span
 * @param to last day of the span
 */
public record TopicList(LocalDate cutoff, LocalDate from, LocalDate to, List<TopicView> topics) {
    /**
     * A topic.
     *
     * @param id as long as topics are not learned anew
     * @param name its first keywords
     * @param reviews in the span
     * @param share of all reviews of its language in the span
     * @param weeks of the span, the last one ending with it
     * @param items with most of its reviews of the last 28 days
     * @param quotes reviews nearest to its centre, word by word as masked
     * @param rising absent where the early warning tells nothing
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TopicView(
            String id,
            String language,
            String kind,
            String name,
            List<Word> keywords,
            int reviews,
            double share,
            List<Week> weeks,
            List<Item> items,
            List<Quote> quotes,
            @Nullable Rise rising) {}

    /** A keyword, and how many of the reviews that the topic was learned from have it. */
    public record Word(String word, long reviews) {}

    /**
     * Seven days.
     *
     * @param from their first
     * @param reviews of the topic
     * @param all reviews of the language
     */
    public record Week(LocalDate from, int reviews, int all) {}

    /** An item, and how many reviews of the topic it has. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(String itemId, @Nullable String title, int reviews) {}

    /** What somebody wrote. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Quote(
            String itemId, LocalDate day, @Nullable Double rating, String text) {}

    /**
     * What the early warning tells.
     *
     * @param reviews of the last 7 days
     * @param expected if nothing had changed
     * @param pValue probability of so many or more if nothing had changed
     */
    public record Rise(int reviews, double expected, double pValue) {}
}
