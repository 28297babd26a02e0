package io.trendloom.decisions.marketing.trial;

import io.trendloom.decisions.marketing.Action;
import io.trendloom.decisions.marketing.Choices;
import io.trendloom.decisions.marketing.Effect;
import io.trendloom.decisions.marketing.ItemResponse;
import io.trendloom.decisions.marketing.Marketing;
import io.trendloom.decisions.marketing.MarketingBudget;
import io.trendloom.decisions.marketing.MarketingTerms;
import io.trendloom.decisions.marketing.Measure;
import io.trendloom.decisions.marketing.Offer;
import io.trendloom.decisions.marketing.Response;
import io.trendloom.decisions.marketing.Responses;
import io.trendloom.decisions.marketing.Unknown;
import io.trendloom.decisions.marketing.trial.MarketingTrialReport.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

/** Ways to spend a budget in a made shop, judged by what was planted. */
final class Spending {
    private static final double SURE = 1e-6;
    private static final double COST_SHARE = 0.5;
    private static final double PROMOTED = 0.15;

    private final PlantedShop shop;
    private final Responses responses;
    private final MarketingTerms terms;
    private final long seed;

    Spending(PlantedShop shop, Responses responses, MarketingTerms terms, long seed) {
        this.shop = shop;
        this.responses = responses;
        this.terms = terms;
        this.seed = seed;
    }

    List<Rule> rules(double budget) {
        List<Planted> drawn = new ArrayList<>(shop.items());
        Collections.shuffle(drawn, new Random(seed));
        List<Planted> largest = shop.items().stream()
                .sorted(Comparator.comparingDouble((Planted item) -> item.demand() * item.price())
                        .reversed())
                .toList();
        Rule best = judged("who knows what was planted", decided(budget, Spending::planted), 0);
        return Stream.concat(
                        Stream.of(best, judged("by what was learned", decided(budget, this::learned), best.gain())),
                        Stream.of(
                                judged("10 % off, items as they come", markdowns(budget, drawn), best.gain()),
                                judged("10 % off, largest sellers first", markdowns(budget, largest), best.gain())))
                .toList();
    }

    private List<Measure> decided(double budget, java.util.function.Function<Planted, ItemResponse> response) {
        return MarketingBudget.split(
                        budget,
                        shop.items().stream()
                                .map(item -> Choices.of(offer(item), response.apply(item), terms))
                                .toList())
                .stream()
                .map(Marketing::measure)
                .toList();
    }

    private ItemResponse learned(Planted item) {
        return ItemResponse.of(responses, item.history().id());
    }

    private static ItemResponse planted(Planted item) {
        Response none = new Response(null, Unknown.TOO_FEW_CAMPAIGNS, 0, 0);
        return new ItemResponse(
                item.kind() == Kind.RESPONDING
                        ? new Response(new Effect(item.elasticity(), SURE), null, 2, Math.log(0.7))
                        : new Response(null, Unknown.TOO_FEW_CHANGES, 0, 0),
                item.kind() == Kind.PROMOTED
                        ? new Response(new Effect(item.lift(), SURE), null, 2, Math.log(1 - PROMOTED))
                        : none,
                none);
    }

    private List<Measure> markdowns(double budget, List<Planted> order) {
        double left = budget;
        List<Planted> chosen = new ArrayList<>();
        for (Planted item : order) {
            double cost = truth(item, Action.MARK_DOWN, 0.1).cost();
            if (cost <= left) {
                left -= cost;
                chosen.add(item);
            }
        }
        return shop.items().stream()
                .map(item -> chosen.contains(item) ? truth(item, Action.MARK_DOWN, 0.1) : Measure.leave(offer(item)))
                .toList();
    }

    private Rule judged(String name, List<Measure> measures, double best) {
        double gain = 0;
        double spent = 0;
        int acted = 0;
        for (int i = 0; i < measures.size(); i++) {
            Measure measure = measures.get(i);
            if (measure.action() != Action.LEAVE) {
                Measure truth = truth(shop.items().get(i), measure.action(), measure.discount());
                acted++;
                gain += truth.gain();
                spent += truth.cost();
            }
        }
        return new Rule(name, acted, spent, gain, best > 0 ? 1 - gain / best : 0);
    }

    private Measure truth(Planted item, Action action, double discount) {
        double log = action == Action.MARK_DOWN ? item.elasticity() * Math.log(1 - discount) : item.lift();
        double fixed = action == Action.MARK_DOWN ? 0 : terms.campaignCost();
        Offer offer = offer(item);
        return Measure.of(
                action, offer, Objects.requireNonNull(offer.unitCost()), discount, fixed, new Effect(log, SURE));
    }

    private Offer offer(Planted item) {
        return new Offer(
                item.history().id(),
                item.price(),
                COST_SHARE * item.price(),
                item.demand() * terms.days(),
                Double.POSITIVE_INFINITY);
    }
}
