package io.trendloom.decisions.recommendation.trial;

import java.util.List;
import java.util.Set;

/**
 * How good a list was.
 *
 * @param unit of the question
 * @param recall share of what was bought that is in the list; of more than its length, of that many
 * @param ndcg the same, hits counting more the higher they stand (normalised discounted cumulative gain)
 */
record Answer(String unit, double recall, double ndcg) {
    static Answer of(Question question, List<String> ranked, int length) {
        Set<String> wanted = question.wanted();
        int possible = Math.min(length, wanted.size());
        double hits = 0;
        double gain = 0;
        double ideal = 0;
        for (int place = 0; place < length; place++) {
            double discount = Math.log(2) / Math.log(place + 2.0);
            ideal += place < possible ? discount : 0;
            if (place < ranked.size() && wanted.contains(ranked.get(place))) {
                hits++;
                gain += discount;
            }
        }
        return new Answer(question.unit(), hits / possible, gain / ideal);
    }
}
