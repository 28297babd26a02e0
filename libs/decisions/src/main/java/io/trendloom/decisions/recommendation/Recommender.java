package io.trendloom.decisions.recommendation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Recommends items by what was known at a cutoff. It does not change, and any number of threads may ask it. */
public final class Recommender {
    private final Purchases purchases;
    private final CoPurchase together;
    private final Growth growth;
    private final int[][] baskets;
    private final List<Integer> popular;

    private Recommender(Purchases purchases, CoPurchase together, Growth growth) {
        this.purchases = purchases;
        this.together = together;
        this.growth = growth;
        this.baskets = purchases.basketsByItem();
        this.popular = IntStream.range(0, purchases.items().size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer item) -> -growth.recent()[item]))
                .toList();
    }

    /** Learns from baskets; those after the cutoff are not looked at. */
    public static Recommender fit(List<Basket> baskets, LocalDate cutoff, Learning learning) {
        Purchases purchases = Purchases.of(baskets, cutoff, learning);
        return new Recommender(purchases, CoPurchase.fit(purchases, learning), Growth.of(purchases));
    }

    /** How many items it has learned. */
    public int items() {
        return purchases.items().size();
    }

    /**
     * The items to recommend, the best first; where too little speaks for any, those bought most in the last 28 days come last.
     *
     * @param most number of items
     */
    public List<Recommendation> recommend(Context context, TextLikeness texts, Blend blend, int most) {
        Scores scores = scores(context, texts, blend);
        List<Map.Entry<String, Double>> best = scores.best(most);
        Reasons reasons = new Reasons(purchases, together, growth, baskets, scores.near(), context);
        List<Recommendation> found = new ArrayList<>();
        best.forEach(item -> found.add(new Recommendation(item.getKey(), item.getValue(), reasons.of(item.getKey()))));
        Set<String> taken = new TreeSet<>(best.stream().map(Map.Entry::getKey).toList());
        popular(context, taken)
                .limit(most - found.size())
                .forEach(item -> found.add(new Recommendation(
                        purchases.items().get(item),
                        0,
                        List.of(new Reason(Reason.Kind.POPULAR, null, growth.recent()[item])))));
        return found;
    }

    /** As {@link #recommend}, the ids alone. */
    public List<String> rank(Context context, TextLikeness texts, Blend blend, int most) {
        List<String> best = scores(context, texts, blend).best(most).stream()
                .map(Map.Entry::getKey)
                .toList();
        return Stream.concat(
                        best.stream(),
                        popular(context, Set.copyOf(best))
                                .map(item -> purchases.items().get(item)))
                .limit(most)
                .toList();
    }

    private Scores scores(Context context, TextLikeness texts, Blend blend) {
        Scores scores = new Scores(purchases, growth, blend);
        context.items().forEach((item, strength) -> {
            Integer number = purchases.number(item);
            if (number != null) {
                scores.together(together, number, Context.once(strength));
            }
            if (blend.text() > 0) {
                scores.alike(item, texts.near(item), Context.once(strength));
            }
            scores.own(item, strength);
        });
        if (!context.repeats()) {
            scores.without(context.items().keySet());
        }
        return scores;
    }

    private Stream<Integer> popular(Context context, Set<String> taken) {
        return popular.stream().filter(item -> {
            String id = purchases.items().get(item);
            return growth.recent()[item] > 0
                    && !taken.contains(id)
                    && (context.repeats() || !context.items().containsKey(id));
        });
    }
}
