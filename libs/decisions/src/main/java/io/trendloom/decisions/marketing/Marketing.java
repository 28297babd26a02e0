package io.trendloom.decisions.marketing;

import java.util.Comparator;
import java.util.Locale;

/**
 * What is done about an item.
 *
 * @param isCut whether more would be done if there were more money
 */
public record Marketing(Choices choices, Measure measure, boolean isCut) {
    /** What gains most, whatever it costs. */
    public static Marketing best(Choices choices) {
        Measure best = choices.measures().stream()
                .max(Comparator.comparingDouble(Measure::gain))
                .orElseGet(() -> Measure.leave(choices.offer()));
        return new Marketing(choices, best, false);
    }

    /** The decision and what led to it, in one sentence. */
    public String reason() {
        return switch (measure.action()) {
            case LEAVE -> "Leave it: %s.".formatted(why());
            case MARK_DOWN ->
                "Mark it down by %s: its price fell or rose %d times, and a price %s lower then brought %s."
                        .formatted(
                                percent(measure.discount()),
                                choices.response().price().changes(),
                                percent(measure.discount()),
                                more());
            case PROMOTE ->
                "Promote it: its %d promotions so far brought %s%s."
                        .formatted(
                                choices.response().promotion().changes(),
                                more(),
                                measure.discount() < 0.005 ? "" : " at %s off".formatted(percent(measure.discount())));
            case ADVERTISE ->
                "Advertise it: it was advertised %d times, which brought %s."
                        .formatted(choices.response().advertising().changes(), more());
        };
    }

    private String more() {
        return "%s more orders (9 of 10 times %s to %s)"
                .formatted(percent(measure.uplift()), percent(measure.low()), percent(measure.high()));
    }

    private String why() {
        if (isCut) {
            return "the budget serves more elsewhere";
        }
        ItemResponse response = choices.response();
        Unknown price = response.price().unknown();
        if (price != null && !response.isKnown()) {
            return "what its price does to its orders is not known, since " + price.words();
        }
        return choices.hindrance().isEmpty()
                ? "no action is likely enough to bring more than it costs"
                : choices.hindrance();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}
