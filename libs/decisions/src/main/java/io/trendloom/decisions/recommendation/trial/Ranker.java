package io.trendloom.decisions.recommendation.trial;

import java.util.List;

/** A way to recommend in one of its variants, as learned at a cutoff. */
interface Ranker {
    /** What sets the variant apart. */
    String variant();

    /** The best items, the best first. */
    List<String> rank(Question question, int most);
}
