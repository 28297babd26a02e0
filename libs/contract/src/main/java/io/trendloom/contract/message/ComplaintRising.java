package io.trendloom.contract.message;

import java.time.LocalDate;
import java.util.List;

/**
 * More customers complain of something than did. Told once while it rises, and again if it rises anew after a week of rest.
 *
 * @param language of the reviews
 * @param name of the topic: its first keywords
 * @param keywords words that tell it from other topics, the most telling first
 * @param cutoff last closed day: no later review counts
 * @param days number of days up to it that were held against those before
 * @param reviews of the topic in these days
 * @param expected how many there would be if nothing had changed
 * @param pValue probability of so many or more if nothing had changed
 * @param items with most of its reviews, at most five
 * @param reviewIds reviews nearest to its centre, the nearest first, at most three; their texts are not in the event, so that whoever is
 *     forgotten later is not in it either
 */
public record ComplaintRising(
        String language,
        String name,
        List<String> keywords,
        LocalDate cutoff,
        int days,
        int reviews,
        double expected,
        double pValue,
        List<ComplaintItem> items,
        List<String> reviewIds)
        implements Message {
    public ComplaintRising {
        keywords = List.copyOf(keywords);
        items = List.copyOf(items);
        reviewIds = List.copyOf(reviewIds);
    }
}
