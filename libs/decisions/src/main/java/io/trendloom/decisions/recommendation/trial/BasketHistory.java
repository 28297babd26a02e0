package io.trendloom.decisions.recommendation.trial;

import io.trendloom.decisions.recommendation.Basket;
import io.trendloom.decisions.recommendation.TextLikeness;
import java.time.LocalDate;
import java.util.List;

/** What was bought, as known at any day. */
public interface BasketHistory {
    /** The baskets up to a day as known at its end. */
    List<Basket> known(LocalDate cutoff);

    /** The baskets of the days after one, in the order of time, as known in the end. */
    List<Basket> after(LocalDate cutoff, int days);

    /** Likeness of the texts as known at the end of a day. */
    TextLikeness texts(LocalDate cutoff);
}
