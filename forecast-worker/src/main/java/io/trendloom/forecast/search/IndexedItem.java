package io.trendloom.forecast.search;

import io.trendloom.preparation.language.Language;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an item is found by.
 *
 * @param language as the shop says, null where it does not
 * @param removed whether the shop withdrew the item, so that it is not found
 * @param vector of its own text, null where there is none yet
 */
record IndexedItem(
        String id,
        @Nullable String title,
        @Nullable String description,
        @Nullable String category,
        @Nullable String brand,
        @Nullable String language,
        boolean removed,
        @Nullable ItemVector vector) {

    /** All its text. */
    String text() {
        return joined(title, brand, category, description);
    }

    /** The text that is its own. */
    String ownText() {
        return joined(title, description);
    }

    /** {@code zh} or {@code en}. */
    String ownLanguage() {
        return Language.of(language, ownText());
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }
}
