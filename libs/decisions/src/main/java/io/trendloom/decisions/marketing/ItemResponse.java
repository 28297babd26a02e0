package io.trendloom.decisions.marketing;

/** What each lever does to an item. */
public record ItemResponse(Response price, Response promotion, Response advertising) {
    /** As was learned. */
    public static ItemResponse of(Responses responses, String itemId) {
        return new ItemResponse(
                responses.of(Lever.PRICE, itemId),
                responses.of(Lever.PROMOTION, itemId),
                responses.of(Lever.ADVERTISING, itemId));
    }

    /** Whether that of any is known. */
    boolean isKnown() {
        return price.effect() != null || promotion.effect() != null || advertising.effect() != null;
    }
}
