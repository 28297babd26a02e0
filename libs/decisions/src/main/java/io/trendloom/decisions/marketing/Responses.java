package io.trendloom.decisions.marketing;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What levers do to the items of a shop. */
public final class Responses {
    private static final double CALM = 3;

    /** What is known before anything is learned. */
    public static final Responses NONE = new Responses(Map.of());

    private final Map<Lever, Map<String, Response>> byItem;

    private Responses(Map<Lever, Map<String, Response>> byItem) {
        this.byItem = byItem;
    }

    /** Learned from all items of a shop. */
    public static Responses learn(List<Evidence> shop) {
        double quiet = shop.stream().mapToInt(Evidence::quiet).sum();
        double unrest = (shop.stream().mapToDouble(Evidence::unrest).sum() + CALM) / (quiet + CALM);
        Map<Lever, Map<String, Response>> byItem = new EnumMap<>(Lever.class);
        for (Lever lever : Lever.values()) {
            Map<String, Response> responses = new HashMap<>();
            Judged.of(lever, shop, unrest).forEach(each -> responses.put(each.itemId(), each.response()));
            byItem.put(lever, responses);
        }
        return new Responses(byItem);
    }

    /** Of an item; of one that nothing was learned of it is not known. */
    public Response of(Lever lever, String itemId) {
        Map<String, Response> seen = byItem.get(lever);
        if (seen == null) {
            return Response.unknown(Unknown.NOT_LEARNED, 0);
        }
        Unknown unseen = lever == Lever.PRICE ? Unknown.TOO_FEW_CHANGES : Unknown.TOO_FEW_CAMPAIGNS;
        return seen.getOrDefault(itemId, Response.unknown(unseen, 0));
    }

    /** Ids of the items whose response to any lever is known. */
    public Set<String> known() {
        Set<String> known = new TreeSet<>();
        byItem.values()
                .forEach(responses -> responses.forEach((id, response) -> {
                    if (response.effect() != null) {
                        known.add(id);
                    }
                }));
        return known;
    }

    /** Items whose response to a lever is known. */
    public long known(Lever lever) {
        return byItem.getOrDefault(lever, Map.of()).values().stream()
                .filter(response -> response.effect() != null)
                .count();
    }
}
