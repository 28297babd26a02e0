package io.trendloom.preparation.row;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One version of a product's facts, cleaned and masked.
 *
 * @param knownDay day on which the shop knew these facts; null: always
 * @param price in the reporting currency, above 0
 * @param currency the reporting currency
 * @param language {@code zh} or {@code en}; null where there is no text
 * @param removed whether the shop withdrew the product
 */
public record CleanItem(
        String id,
        @Nullable Long version,
        @Nullable LocalDate knownDay,
        @Nullable String title,
        @Nullable String description,
        @Nullable String category,
        @Nullable String brand,
        @Nullable BigDecimal price,
        @Nullable String currency,
        @Nullable LocalDate launchDay,
        @Nullable String language,
        boolean removed)
        implements CleanRow {

    /** Whether the other tells the same of the same product, whenever it was known. */
    public boolean tellsTheSameAs(CleanItem other) {
        return facts(null).equals(other.facts(null));
    }

    private CleanItem facts(@Nullable LocalDate day) {
        @Nullable BigDecimal plain = price == null ? null : price.stripTrailingZeros();
        return new CleanItem(
                id,
                null,
                day,
                title,
                description,
                category,
                brand,
                plain,
                currency,
                launchDay,
                Objects.requireNonNullElse(language, "en"),
                removed);
    }
}
