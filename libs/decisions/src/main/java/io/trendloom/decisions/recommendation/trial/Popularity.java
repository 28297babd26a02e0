package io.trendloom.decisions.recommendation.trial;

import io.trendloom.decisions.recommendation.Basket;
import io.trendloom.decisions.recommendation.TextLikeness;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Recommends everybody what was bought most in the last days. */
final class Popularity implements Approach {
    private static final List<Integer> WINDOWS = List.of(7, 14, 28, 91, 366);

    @Override
    public String name() {
        return "popularity";
    }

    @Override
    public List<Ranker> variants(List<Basket> known, LocalDate cutoff, TextLikeness texts) {
        return WINDOWS.stream()
                .<Ranker>map(days -> new MostBought(days, mostBought(known, cutoff, days)))
                .toList();
    }

    /** Items by the number of orders in the last days. */
    static List<String> mostBought(List<Basket> known, LocalDate cutoff, int days) {
        Map<String, Integer> counts = new HashMap<>();
        known.stream()
                .filter(basket -> basket.day().isAfter(cutoff.minusDays(days)))
                .forEach(basket -> basket.items().forEach(item -> counts.merge(item, 1, Integer::sum)));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The best by a first opinion, then those bought most; what the context holds only where it may come again. */
    static List<String> filled(List<String> first, List<String> mostBought, Question question, int most) {
        return Stream.concat(first.stream(), mostBought.stream())
                .filter(item -> question.context().repeats()
                        || !question.context().items().containsKey(item))
                .distinct()
                .limit(most)
                .toList();
    }

    private record MostBought(int days, List<String> items) implements Ranker {
        @Override
        public String variant() {
            return "of the last %d days".formatted(days);
        }

        @Override
        public List<String> rank(Question question, int most) {
            return filled(List.of(), items, question, most);
        }
    }
}
