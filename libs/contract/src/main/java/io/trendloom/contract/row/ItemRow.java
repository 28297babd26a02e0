package io.trendloom.contract.row;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One version of a product's facts, cleaned.
 *
 * @param knownDay day on which the shop knew these facts; null: always
 * @param price in the reporting currency
 * @param language {@code zh} or {@code en}, found from the text where the shop did not say
 * @param removed whether the shop withdrew the product
 * @param supply what its supplier asks
 */
public record ItemRow(
        String id,
        long version,
        @Nullable LocalDate knownDay,
        @Nullable String title,
        @Nullable String description,
        @Nullable String category,
        @Nullable String brand,
        @Nullable BigDecimal price,
        @Nullable String currency,
        @Nullable LocalDate launchDay,
        @Nullable String language,
        boolean removed,
        Supply supply) {
    /** Without a word of its supplier. */
    public ItemRow(
            String id,
            long version,
            @Nullable LocalDate knownDay,
            @Nullable String title,
            @Nullable String description,
            @Nullable String category,
            @Nullable String brand,
            @Nullable BigDecimal price,
            @Nullable String currency,
            @Nullable LocalDate launchDay,
            @Nullable String language,
            boolean removed) {
        this(
                id,
                version,
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
                Supply.NONE);
    }

    /** Whether there is a text to encode: a title or a description, of a product not withdrawn. */
    public boolean hasText() {
        return !removed && (isText(title) || isText(description));
    }

    /** The text to encode: title and description, a line each; empty where there is none. */
    public String text() {
        return Stream.of(title, description).filter(ItemRow::isText).collect(Collectors.joining("\n"));
    }

    private static boolean isText(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
