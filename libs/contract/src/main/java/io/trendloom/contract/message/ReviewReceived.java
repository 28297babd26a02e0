package io.trendloom.contract.message;

import io.trendloom.contract.Rules;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A customer wrote about a product.
 *
 * @param rating 1 to 5
 * @param day the shop's day on which it was written
 * @param knownDay day on which the shop knew this version; absent: the day on which it was written
 * @param removed true takes the review back
 */
public record ReviewReceived(
        String id,
        @Nullable Long version,
        String itemId,
        @Nullable BigDecimal rating,
        @Nullable String text,
        LocalDate day,
        @Nullable LocalDate knownDay,
        @Nullable String language,
        @Nullable String customerId,
        @Nullable Boolean removed)
        implements Message {
    public ReviewReceived {
        Rules.requireId("id", id);
        Rules.requireId("itemId", itemId);
    }
}
