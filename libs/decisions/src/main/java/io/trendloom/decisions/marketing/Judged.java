package io.trendloom.decisions.marketing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An item whose past with a lever was looked at.
 *
 * @param own effect by its own past; null where there is none
 * @param before what orders did before the lever was pulled; null where nothing tells
 */
record Judged(
        Lever lever,
        Evidence evidence,
        @Nullable Effect own,
        @Nullable Effect before,
        Response response) {
    private static final int LEAST_CHANGES = 2;
    private static final double PRIOR_PAIRS = 5;
    private static final double MOVES = 1.96;
    private static final double CLEAR = 1.96;
    private static final double HALF = 0.5;

    String itemId() {
        return evidence.itemId();
    }

    /**
     * All items that were seen with a lever, or why not.
     *
     * @param unrest of orders in the shop, by what chance alone would make
     */
    static List<Judged> of(Lever lever, List<Evidence> shop, double unrest) {
        List<Judged> alone =
                shop.stream().map(each -> alone(lever, each, unrest)).toList();
        List<Judged> clear = alone.stream().filter(Judged::isOpen).toList();
        if (clear.size() < Pool.LEAST) {
            return alone.stream()
                    .map(each -> each.with(Objects::requireNonNull))
                    .toList();
        }
        Pools pools = Pools.of(clear);
        return alone.stream()
                .map(each -> pools.isMovedBefore(each)
                        ? each.without(Unknown.SHOP_MOVES_BEFORE)
                        : each.with(pools.of(each)::drawn))
                .toList();
    }

    private static Judged alone(Lever lever, Evidence evidence, double shop) {
        List<Change> changes = evidence.of(lever);
        double unrest = Math.max(1, (evidence.unrest() + PRIOR_PAIRS * shop) / (evidence.quiet() + PRIOR_PAIRS));
        Effect own = Estimate.after(lever, changes, unrest);
        Effect before = Estimate.before(lever, changes, unrest);
        Unknown why = lever == Lever.PRICE ? evidence.noPrice() : null;
        if (why == null && changes.size() < LEAST_CHANGES) {
            why = lever == Lever.PRICE ? Unknown.TOO_FEW_CHANGES : Unknown.TOO_FEW_CAMPAIGNS;
        }
        if (why == null && (own == null || before == null || Math.abs(before.score()) > MOVES)) {
            why = Unknown.MOVES_BEFORE;
        }
        return new Judged(
                lever,
                evidence,
                own,
                before,
                why == null && own != null
                        ? new Response(own, null, changes.size(), step(lever, changes))
                        : Response.unknown(Objects.requireNonNull(why), changes.size()));
    }

    private static double step(Lever lever, List<Change> changes) {
        return lever == Lever.PRICE
                ? -changes.stream()
                        .mapToDouble(change -> Math.abs(change.step()))
                        .max()
                        .orElse(0)
                : SizeDiscount.median(changes.stream().mapToDouble(Change::step).toArray());
    }

    /** Whether nothing stands against its effect so far. */
    private boolean isOpen() {
        return response.effect() != null;
    }

    /** With the effect that its own and others' past make likely, where its own is clear: others alone make nothing known. */
    private Judged with(Function<Effect, Effect> pooling) {
        Effect alone = response.effect();
        if (alone == null) {
            return this;
        }
        Effect pooled = pooling.apply(alone);
        boolean isClear = lever == Lever.PRICE
                ? pooled.high() < 0 && alone.score() < -CLEAR
                : pooled.low() > 0 && alone.score() > CLEAR;
        return isClear
                ? new Judged(
                        lever, evidence, own, before, new Response(pooled, null, response.changes(), response.step()))
                : without(Unknown.UNCLEAR);
    }

    private Judged without(Unknown why) {
        return response.effect() == null
                ? this
                : new Judged(lever, evidence, own, before, Response.unknown(why, response.changes()));
    }

    /**
     * Items pooled by category where it has enough, else with the whole shop.
     *
     * @param moved whether in the whole shop orders move before the lever is pulled
     */
    private record Pools(Pool shop, Map<String, Pool> byCategory, boolean moved) {
        static Pools of(List<Judged> clear) {
            Map<String, List<Effect>> members = new HashMap<>();
            List<Effect> all = new ArrayList<>();
            List<Effect> before = new ArrayList<>();
            for (Judged each : clear) {
                all.add(Objects.requireNonNull(each.own));
                before.add(Objects.requireNonNull(each.before));
                if (each.evidence.category() != null) {
                    members.computeIfAbsent(each.evidence.category(), unseen -> new ArrayList<>())
                            .add(each.own);
                }
            }
            Map<String, Pool> byCategory = new HashMap<>();
            members.forEach((category, effects) -> {
                if (effects.size() >= Pool.LEAST) {
                    byCategory.put(category, Pool.of(effects));
                }
            });
            Pool shop = Pool.of(all);
            Pool placebo = Pool.of(before);
            boolean moved = Math.abs(placebo.mean()) > MOVES * placebo.doubt()
                    && Math.abs(placebo.mean()) > HALF * Math.abs(shop.mean());
            return new Pools(shop, byCategory, moved);
        }

        Pool of(Judged item) {
            String category = item.evidence.category();
            return category == null ? shop : byCategory.getOrDefault(category, shop);
        }

        boolean isMovedBefore(Judged item) {
            return moved && item.isOpen();
        }
    }
}
