package io.trendloom.decisions.marketing;

import org.jspecify.annotations.Nullable;

/**
 * What a lever does to an item.
 *
 * @param effect null where it is not known
 * @param unknown why it is not known; null where it is
 * @param changes how often it was seen
 * @param step of a price the largest change seen, of a campaign its usual one, as logarithm of the ratio of prices: at most 0
 */
public record Response(@Nullable Effect effect, @Nullable Unknown unknown, int changes, double step) {
    public Response {
        if ((effect == null) == (unknown == null)) {
            throw new IllegalArgumentException(
                    "A response must have an effect (%s) or a reason why not (%s), and not both."
                            .formatted(effect, unknown));
        }
    }

    static Response unknown(Unknown why, int changes) {
        return new Response(null, why, changes, 0);
    }
}
