package io.trendloom.decisions.reviews.trial;

import java.util.List;

/**
 * A text whose voice is known.
 *
 * @param score the higher, the more it is told to praise
 */
record Judged(boolean praises, double score) {
    /** The share that is told right where a score of at least so much means praise. */
    static double accuracy(List<Judged> texts, double threshold) {
        return texts.stream()
                .mapToDouble(text -> text.praises == text.score >= threshold ? 1 : 0)
                .average()
                .orElseThrow();
    }

    /** The probability that a text of praise has a higher score than one of complaint, ties by half. */
    static double auc(List<Judged> texts) {
        double won = 0;
        double pairs = 0;
        for (Judged good : texts) {
            for (Judged bad : texts) {
                if (good.praises && !bad.praises) {
                    pairs++;
                    won += good.score > bad.score ? 1 : good.score == bad.score ? 0.5 : 0;
                }
            }
        }
        return won / pairs;
    }
}
