package io.trendloom.decisions.recommendation.trial;

import io.trendloom.decisions.recommendation.Basket;
import io.trendloom.decisions.recommendation.Blend;
import io.trendloom.decisions.recommendation.Learning;
import io.trendloom.decisions.recommendation.Recommender;
import io.trendloom.decisions.recommendation.TextLikeness;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The recommender of the product, its blend among some. */
final class Blended implements Approach {
    private static final List<Double> TEXT = List.of(0.0, 0.02, 0.05, 0.1);
    private static final List<Double> OWN = List.of(0.2, 0.4, 0.8);
    private static final List<Double> TREND = List.of(0.0, 0.25, 0.5);

    private final Learning learning;

    Blended(Learning learning) {
        this.learning = learning;
    }

    @Override
    public String name() {
        return "recommender";
    }

    @Override
    public List<Ranker> variants(List<Basket> known, LocalDate cutoff, TextLikeness texts) {
        Recommender recommender = Recommender.fit(known, cutoff, learning);
        List<Ranker> variants = new ArrayList<>();
        TEXT.forEach(text -> OWN.forEach(own ->
                TREND.forEach(trend -> variants.add(new Blending(recommender, new Blend(text, own, trend), texts)))));
        return variants;
    }

    private record Blending(Recommender recommender, Blend blend, TextLikeness texts) implements Ranker {
        @Override
        public String variant() {
            return "text %.2f, own %.1f, trend %.2f".formatted(blend.text(), blend.own(), blend.trend());
        }

        @Override
        public List<String> rank(Question question, int most) {
            return recommender.rank(question.context(), texts, blend, most);
        }
    }
}
