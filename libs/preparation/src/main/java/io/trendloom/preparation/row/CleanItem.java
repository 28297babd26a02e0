package io.trendloom.preparation.row;

import io.trendloom.contract.row.ItemRow;
import io.trendloom.contract.row.Supply;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One version of a product's facts, cleaned and masked.
 *
 * @param knownDay day on which the shop knew these facts; null: always
 * @param price in the reporting currency, above 0
 * @param currency the reporting currency
 * @param asked the price before it was converted; null: it was not
 * @param language {@code zh} or {@code en}; null where there is no text
 * @param removed whether the shop withdrew the product
 * @param supply what its supplier asks
 * @param askedCost the cost before it was converted; null: it was not
 * @param signals values that the row tells of the product beside its facts
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
        @Nullable ForeignPrice asked,
        @Nullable LocalDate launchDay,
        @Nullable String language,
        boolean removed,
        Supply supply,
        @Nullable ForeignPrice askedCost,
        List<CleanSignal> signals)
        implements CleanRow {
    public CleanItem {
        signals = List.copyOf(signals);
    }

    /** The facts alone: what makes two rows of a product alike. */
    public CleanItem withoutSignals() {
        return signals.isEmpty() ? this : facts(version, knownDay, price, language);
    }

    /** The facts as they are stored, under a version. */
    public ItemRow row(long number) {
        return new ItemRow(
                id,
                number,
                knownDay,
                title,
                description,
                category,
                brand,
                price,
                currency,
                launchDay,
                language,
                removed,
                supply);
    }

    /** Whether the other tells the same of the same product, whenever it was known. */
    public boolean tellsTheSameAs(CleanItem other) {
        return timeless().equals(other.timeless());
    }

    private CleanItem timeless() {
        @Nullable BigDecimal plain = price == null ? null : price.stripTrailingZeros();
        return facts(null, null, plain, Objects.requireNonNullElse(language, "en"));
    }

    private CleanItem facts(
            @Nullable Long version,
            @Nullable LocalDate knownDay,
            @Nullable BigDecimal price,
            @Nullable String language) {
        return new CleanItem(
                id,
                version,
                knownDay,
                title,
                description,
                category,
                brand,
                price,
                currency,
                asked,
                launchDay,
                language,
                removed,
                supply,
                askedCost,
                List.of());
    }
}
