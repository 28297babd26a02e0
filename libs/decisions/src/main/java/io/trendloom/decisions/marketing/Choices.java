package io.trendloom.decisions.marketing;

import java.util.ArrayList;
import java.util.List;

/**
 * What may be done about an item.
 *
 * @param measures that are likely enough to bring more than they cost, none twice as dear for less
 * @param hindrance why there is none; empty where there is one, or where the levers themselves are not known
 */
public record Choices(Offer offer, ItemResponse response, List<Measure> measures, String hindrance) {
    private static final double DEEPER = 1.25;
    private static final String NO_COST = "its cost is not known";
    private static final String NO_DEMAND = "nothing of it is expected to sell";
    private static final String NO_PRICE = "its price is not known";
    private static final String NO_GAIN = "no action is likely enough to bring more than it costs";

    public Choices {
        measures = List.copyOf(measures);
    }

    /** All that is worth it. */
    public static Choices of(Offer offer, ItemResponse response, MarketingTerms terms) {
        Double margin = terms.margin();
        Double told = offer.unitCost();
        String hindrance = offer.price() <= 0
                ? NO_PRICE
                : told == null && margin == null ? NO_COST : offer.demand() <= 0 ? NO_DEMAND : "";
        if (!hindrance.isEmpty()) {
            return new Choices(offer, response, List.of(), hindrance);
        }
        double cost = told != null ? told : margin == null ? 0 : offer.price() * (1 - margin);
        List<Measure> all = new ArrayList<>(markdowns(offer, response.price(), cost));
        campaign(all, Action.PROMOTE, offer, response.promotion(), cost, terms);
        campaign(all, Action.ADVERTISE, offer, response.advertising(), cost, terms);
        List<Measure> worth = all.stream()
                .filter(measure -> measure.gain() > 0 && measure.probability() >= terms.confidence())
                .toList();
        return new Choices(offer, response, worth, all.isEmpty() || !worth.isEmpty() ? "" : NO_GAIN);
    }

    private static List<Measure> markdowns(Offer offer, Response price, double cost) {
        Effect elasticity = price.effect();
        return elasticity == null
                ? List.of()
                : MarketingTerms.DISCOUNTS.stream()
                        .filter(discount -> Math.log(1 - discount) >= DEEPER * price.step())
                        .map(discount -> {
                            double step = -Math.log(1 - discount);
                            Effect log = new Effect(-elasticity.mean() * step, elasticity.deviation() * step);
                            return Measure.of(Action.MARK_DOWN, offer, cost, discount, 0, log);
                        })
                        .toList();
    }

    private static void campaign(
            List<Measure> all, Action action, Offer offer, Response response, double cost, MarketingTerms terms) {
        if (response.effect() != null) {
            double discount = 1 - Math.exp(response.step());
            all.add(Measure.of(action, offer, cost, discount, terms.campaignCost(), response.effect()));
        }
    }
}
