package io.trendloom.decisions.reviews.trial;

import io.trendloom.decisions.reviews.Voice;
import java.util.List;

/**
 * What a trial found.
 *
 * @param level of the early warning
 * @param days after the last learned one on which was looked
 */
public record ReviewsTrialReport(long seed, double level, int days, List<Language> languages) {
    public ReviewsTrialReport {
        languages = List.copyOf(languages);
    }

    /**
     * Of one language.
     *
     * @param texts learned from
     */
    public record Language(
            String language,
            int texts,
            List<Topics> topics,
            List<Rule> sentiment,
            int judged,
            List<Warning> warnings) {}

    /**
     * Planted topics against found ones, over texts that speak of a topic, as a mean over the shops.
     *
     * @param found topics found
     * @param recovered planted topics that are most of a found one, which has at least half of them
     */
    public record Topics(
            Voice voice, double planted, double found, double recovered, double purity, double adjustedRand) {}

    /** A way to tell praise from complaints. */
    public record Rule(String name, double accuracy, double auc) {}

    /**
     * The early warning where a complaint becomes so many times as frequent.
     *
     * @param times 1: nothing rises
     * @param found courses in which the right topic was told
     * @param medianDays from the first day of the rise to the day on which it was told; NaN where it was never
     * @param falseLooks looks at which a topic was told that does not rise
     * @param falseCourses courses with such a look
     */
    public record Warning(
            double times, int courses, int found, double medianDays, int looks, int falseLooks, int falseCourses) {}
}
