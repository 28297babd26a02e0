package io.trendloom.decisions.marketing.trial;

import io.trendloom.decisions.marketing.Effect;
import io.trendloom.decisions.marketing.Evidence;
import io.trendloom.decisions.marketing.Lever;
import io.trendloom.decisions.marketing.Response;
import io.trendloom.decisions.marketing.Responses;
import io.trendloom.decisions.marketing.ShopLines;
import io.trendloom.decisions.marketing.Unknown;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.training.ShopData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known of the responses of a real shop, where nobody can tell what is true.
 *
 * @param cutoff last day read, yyyy-mm-dd
 * @param unknown items whose response to their price is not known, by why
 * @param promotions items whose response to promotions is known
 * @param known items whose response to their price is known
 */
public record ResponseSummary(
        String cutoff, int items, Map<String, Integer> unknown, long promotions, List<Elasticity> known) {
    /**
     * Of an item to its price.
     *
     * @param changes times at which its price was changed for days
     */
    public record Elasticity(String itemId, double mean, double low, double high, int changes) {}

    /** Learns from all that is known of a shop. */
    public static ResponseSummary of(ShopData shop) {
        ShopLines lines = new ShopLines();
        shop.items().forEach(lines::add);
        Responses responses = Responses.learn(shop.items().stream()
                .map(item -> Evidence.of(item, shop.calendar(), lines))
                .toList());
        Map<String, Integer> unknown = new TreeMap<>();
        List<Elasticity> known = new ArrayList<>();
        for (ItemHistory item : shop.items()) {
            Response response = responses.of(Lever.PRICE, item.id());
            Effect effect = response.effect();
            Unknown why = response.unknown();
            if (effect != null) {
                known.add(new Elasticity(item.id(), effect.mean(), effect.low(), effect.high(), response.changes()));
            } else if (why != null) {
                unknown.merge(why.text(), 1, Integer::sum);
            }
        }
        return new ResponseSummary(
                shop.cutoff().toString(), shop.items().size(), unknown, responses.known(Lever.PROMOTION), known);
    }
}
