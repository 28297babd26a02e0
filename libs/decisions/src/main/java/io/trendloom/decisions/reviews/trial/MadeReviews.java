package io.trendloom.decisions.reviews.trial;

import io.trendloom.decisions.reviews.Voice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Writes reviews: every day a Poisson number of each topic, of praise twice as many as of complaints, and a tenth of all vague. Six of
 * ten have stars; of these one in twenty says the contrary of its text, and one in twenty gives three. Equal seeds write alike.
 */
final class MadeReviews {
    private static final double COMPLAINTS = 0.6;
    private static final double PRAISES = 1.2;
    private static final double VAGUE = 0.1;
    private static final double STARS = 0.6;
    private static final double ODD = 0.05;

    private final Wordings wordings;
    private final boolean judging;
    private final SplittableRandom random;

    MadeReviews(Wordings wordings, boolean judging, long seed) {
        this.wordings = wordings;
        this.judging = judging;
        this.random = new SplittableRandom(seed);
    }

    /**
     * The reviews of some days.
     *
     * @param rising topic of which there are more; null: none
     * @param times as many of it
     */
    List<MadeReview> write(LocalDate first, int days, @Nullable Planted rising, double times) {
        List<MadeReview> reviews = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            for (Voice voice : Voice.values()) {
                for (Planted planted : wordings.topics(voice)) {
                    double rate = (voice == Voice.PRAISE ? PRAISES : COMPLAINTS) * (planted.equals(rising) ? times : 1);
                    for (int i = poisson(rate); i > 0; i--) {
                        reviews.add(review(planted, first.plusDays(day)));
                    }
                }
            }
        }
        return reviews;
    }

    private MadeReview review(Planted planted, LocalDate day) {
        Planted said = random.nextDouble() < VAGUE ? new Planted(planted.voice(), Planted.VAGUE) : planted;
        return new MadeReview(said, day, rating(planted.voice()), wordings.text(said, judging, random));
    }

    private double rating(Voice voice) {
        if (random.nextDouble() >= STARS) {
            return Double.NaN;
        }
        double drawn = random.nextDouble();
        if (drawn < ODD) {
            return 3;
        }
        boolean good = voice == Voice.PRAISE == drawn >= 2 * ODD;
        return random.nextInt(2) + (good ? 4 : 1);
    }

    /** By waiting times (Knuth). */
    private int poisson(double rate) {
        double limit = Math.exp(-rate);
        int count = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }
}
