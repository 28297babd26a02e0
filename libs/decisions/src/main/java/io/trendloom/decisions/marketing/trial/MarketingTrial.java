package io.trendloom.decisions.marketing.trial;

import io.trendloom.decisions.marketing.Effect;
import io.trendloom.decisions.marketing.Evidence;
import io.trendloom.decisions.marketing.Lever;
import io.trendloom.decisions.marketing.MarketingTerms;
import io.trendloom.decisions.marketing.Responses;
import io.trendloom.decisions.marketing.ShopLines;
import io.trendloom.decisions.marketing.trial.MarketingTrialReport.Accuracy;
import io.trendloom.decisions.marketing.trial.MarketingTrialReport.Known;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Learns the responses of a made shop from its sales, spends a budget by them, and looks at what was planted. */
public final class MarketingTrial {
    private static final double BUDGET_SHARE = 0.02;
    private static final MarketingTerms TERMS = new MarketingTerms(14, 5, 0.5, 0.8);

    private final long seed;

    public MarketingTrial(long seed) {
        this.seed = seed;
    }

    public MarketingTrialReport run() {
        PlantedShop shop = PlantedShop.of(seed);
        Responses responses = learn(shop);
        double revenue = shop.items().stream()
                .mapToDouble(item -> item.demand() * item.price() * TERMS.days())
                .sum();
        double budget = Math.rint(BUDGET_SHARE * revenue);
        return new MarketingTrialReport(
                seed,
                shop.items().size(),
                budget,
                Arrays.stream(Kind.values())
                        .map(kind -> known(kind, shop.items(), responses))
                        .toList(),
                List.of(
                        accuracy("elasticity", shop, Kind.RESPONDING, Planted::elasticity, of(responses, Lever.PRICE)),
                        accuracy("promotion", shop, Kind.PROMOTED, Planted::lift, of(responses, Lever.PROMOTION))),
                accuracy(
                        "usual slope",
                        shop,
                        Kind.RESPONDING,
                        Planted::elasticity,
                        item -> NaiveElasticity.of(item.history())),
                new Spending(shop, responses, TERMS, seed).rules(budget));
    }

    private static Responses learn(PlantedShop shop) {
        ShopLines lines = new ShopLines();
        shop.items().forEach(item -> lines.add(item.history()));
        return Responses.learn(shop.items().stream()
                .map(item -> Evidence.of(item.history(), shop.calendar(), lines))
                .toList());
    }

    private static Function<Planted, @Nullable Effect> of(Responses responses, Lever lever) {
        return item -> responses.of(lever, item.history().id()).effect();
    }

    private static Known known(Kind kind, List<Planted> shop, Responses responses) {
        List<Planted> items = shop.stream().filter(item -> item.kind() == kind).toList();
        return new Known(
                kind.words(),
                items.size(),
                count(items, of(responses, Lever.PRICE)),
                count(items, of(responses, Lever.PROMOTION)),
                count(items, item -> {
                    Effect naive = NaiveElasticity.of(item.history());
                    return naive == null || naive.high() >= 0 ? null : naive;
                }));
    }

    private static int count(List<Planted> items, Function<Planted, @Nullable Effect> effects) {
        return Math.toIntExact(
                items.stream().filter(item -> effects.apply(item) != null).count());
    }

    private static Accuracy accuracy(
            String name,
            PlantedShop shop,
            Kind kind,
            ToDoubleFunction<Planted> truth,
            Function<Planted, @Nullable Effect> effects) {
        List<Double> off = new ArrayList<>();
        int held = 0;
        for (Planted item : shop.items()) {
            Effect effect = item.kind() == kind ? effects.apply(item) : null;
            if (effect != null) {
                double planted = truth.applyAsDouble(item);
                off.add(effect.mean() - planted);
                held += effect.low() <= planted && planted <= effect.high() ? 1 : 0;
            }
        }
        return new Accuracy(
                name,
                off.size(),
                off.stream().mapToDouble(Math::abs).average().orElse(Double.NaN),
                off.stream().mapToDouble(value -> value).average().orElse(Double.NaN),
                (double) held / off.size());
    }
}
