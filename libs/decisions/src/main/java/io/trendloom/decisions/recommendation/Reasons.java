package io.trendloom.decisions.recommendation;

import io.trendloom.decisions.recommendation.TextLikeness.Near;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Tells why items are recommended in a context.
 *
 * @param baskets of each learned item, in order
 * @param near items found near each item of the context
 */
record Reasons(
        Purchases purchases,
        CoPurchase together,
        Growth growth,
        int[][] baskets,
        Map<String, List<Near>> near,
        Context context) {
    /** Orders lately over orders before from which growth is told of. */
    private static final double GROWING = 1.25;

    List<Reason> of(String item) {
        List<Reason> reasons = new ArrayList<>();
        Integer number = purchases.number(item);
        double before = context.repeats() ? context.items().getOrDefault(item, 0.0) : 0;
        if (before > 0) {
            reasons.add(new Reason(Reason.Kind.BOUGHT_BEFORE, null, before));
        }
        if (number != null) {
            addTogether(reasons, number);
        }
        addAlike(reasons, item);
        if (number != null && growth.rate(number) >= GROWING) {
            reasons.add(new Reason(Reason.Kind.GROWING, null, growth.rate(number)));
        }
        return reasons;
    }

    /** The item of the context that speaks most for it. */
    private void addTogether(List<Reason> reasons, int item) {
        double most = 0;
        int with = -1;
        for (Map.Entry<String, Double> each : context.items().entrySet()) {
            Integer other = purchases.number(each.getKey());
            if (other != null && Context.once(each.getValue()) * together.weight(other, item) > most) {
                most = Context.once(each.getValue()) * together.weight(other, item);
                with = other;
            }
        }
        int times = with < 0 ? 0 : inBoth(baskets[with], baskets[item]);
        if (times > 0) {
            reasons.add(
                    new Reason(Reason.Kind.BOUGHT_TOGETHER, purchases.items().get(with), times));
        }
    }

    private void addAlike(List<Reason> reasons, String item) {
        Near nearest = null;
        String to = null;
        for (Map.Entry<String, List<Near>> each : near.entrySet()) {
            for (Near other : each.getValue()) {
                boolean nearer = nearest == null || other.similarity() > nearest.similarity();
                if (other.item().equals(item) && other.likeness() > 0 && nearer) {
                    nearest = other;
                    to = each.getKey();
                }
            }
        }
        if (nearest != null) {
            reasons.add(new Reason(Reason.Kind.LIKE_IN_TEXT, to, nearest.similarity()));
        }
    }

    private static int inBoth(int[] one, int[] other) {
        int both = 0;
        int j = 0;
        for (int basket : one) {
            while (j < other.length && other[j] < basket) {
                j++;
            }
            both += j < other.length && other[j] == basket ? 1 : 0;
        }
        return both;
    }
}
