package io.trendloom.decisions.reviews.trial;

import io.trendloom.decisions.reviews.EarlyWarning;
import java.util.ArrayList;
import java.util.List;

/**
 * Topics, sentiment and early warning, tried on made shops. In each, reviews of 84 days are learned; then, in courses of their own, a
 * complaint becomes as frequent as before, twice or four times as frequent, and is looked for at the end of each day.
 */
public final class ReviewsTrial {
    private static final List<String> LANGUAGES = List.of("en", "zh");
    private static final int DAYS = 28;

    private final int shops;
    private final int courses;
    private final EarlyWarning warning;
    private final long seed;
    private final Watch watch;

    /**
     * A trial.
     *
     * @param courses of each shop and rise
     */
    public ReviewsTrial(int shops, int courses, EarlyWarning warning, long seed, Watch watch) {
        if (shops < 1 || courses < 1) {
            throw new IllegalArgumentException(
                    "The number of shops (%d) and of courses (%d) must be positive.".formatted(shops, courses));
        }
        this.shops = shops;
        this.courses = courses;
        this.warning = warning;
        this.seed = seed;
        this.watch = watch;
    }

    /** Writes, learns, judges. */
    public ReviewsTrialReport run(TextReader reader) {
        List<ReviewsTrialReport.Language> languages = new ArrayList<>();
        for (String language : LANGUAGES) {
            LanguageTrial trial = new LanguageTrial(language, reader, warning, seed);
            for (int shop = 0; shop < shops; shop++) {
                watch.learns(language, shop + 1);
                trial.shop(shop, courses, DAYS);
            }
            languages.add(trial.report());
        }
        return new ReviewsTrialReport(seed, warning.level(), DAYS, languages);
    }

    /** Hears how far it is. */
    @FunctionalInterface
    public interface Watch {
        /** A shop, from 1, is learned now. */
        void learns(String language, int shop);
    }
}
