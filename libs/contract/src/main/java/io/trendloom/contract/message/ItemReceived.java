package io.trendloom.contract.message;

import io.trendloom.contract.Rules;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The shop listed or changed a product.
 *
 * @param id the shop's own id, 1 to 200 printable characters
 * @param version grows with each change; absent: order of arrival
 * @param launchDay first day on sale
 * @param knownDay day on which the shop knew these facts; absent: always
 * @param language BCP 47 tag; absent: found from the text
 */
public record ItemReceived(
        String id,
        @Nullable Long version,
        @Nullable String title,
        @Nullable String description,
        @Nullable String category,
        @Nullable String brand,
        @Nullable String gtin,
        @Nullable BigDecimal price,
        @Nullable BigDecimal cost,
        @Nullable String currency,
        @Nullable LocalDate launchDay,
        @Nullable LocalDate knownDay,
        @Nullable String language,
        @Nullable Integer leadTimeDays,
        @Nullable Integer packSize,
        @Nullable Integer minimumOrder,
        @Nullable Integer shelfLifeDays,
        @Nullable String status)
        implements Message {
    public ItemReceived {
        Rules.requireId("id", id);
    }
}
