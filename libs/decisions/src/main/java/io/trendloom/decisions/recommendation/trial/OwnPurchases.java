package io.trendloom.decisions.recommendation.trial;

import io.trendloom.decisions.recommendation.Basket;
import io.trendloom.decisions.recommendation.Context;
import io.trendloom.decisions.recommendation.Learning;
import io.trendloom.decisions.recommendation.TextLikeness;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Recommends customers what they bought before, what they bought often and lately first; then what is popular. */
final class OwnPurchases implements Approach {
    private static final List<Double> HALF_LIVES = List.of(30.0, 60.0, 120.0, 240.0, 10_000.0);
    private static final int WINDOW = 28;

    @Override
    public String name() {
        return "own purchases";
    }

    @Override
    public boolean answers(Task task) {
        return task == Task.NEXT_PURCHASE;
    }

    @Override
    public List<Ranker> variants(List<Basket> known, LocalDate cutoff, TextLikeness texts) {
        List<String> popular = Popularity.mostBought(known, cutoff, WINDOW);
        return HALF_LIVES.stream()
                .<Ranker>map(halfLife -> new Own(halfLife, cutoff, popular))
                .toList();
    }

    private record Own(double halfLife, LocalDate cutoff, List<String> popular) implements Ranker {
        @Override
        public String variant() {
            return "half-life of %.0f days".formatted(halfLife);
        }

        @Override
        public List<String> rank(Question question, int most) {
            Learning fading = new Learning(1, halfLife, 1);
            List<String> own = Context.ofPast(question.past(), cutoff, fading).items().entrySet().stream()
                    .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .toList();
            return Popularity.filled(own, popular, question, most);
        }
    }
}
