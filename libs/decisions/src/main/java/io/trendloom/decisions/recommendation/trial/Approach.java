package io.trendloom.decisions.recommendation.trial;

import io.trendloom.decisions.recommendation.Basket;
import io.trendloom.decisions.recommendation.TextLikeness;
import java.time.LocalDate;
import java.util.List;

/** A way to recommend. */
interface Approach {
    String name();

    /** Whether it can foretell this. */
    default boolean answers(Task task) {
        return true;
    }

    /** Its variants, always in the same order, as learned at a cutoff. */
    List<? extends Ranker> variants(List<Basket> known, LocalDate cutoff, TextLikeness texts);
}
