package io.trendloom.preparation.mapping;

import java.util.List;
import java.util.Locale;

/**
 * Rows that say nothing, such as those of cancelled orders.
 *
 * @param column column that tells
 * @param values what it then holds, whatever the case; none: any text
 */
public record VoidRule(String column, List<String> values) {
    public VoidRule {
        values = values.stream()
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Whether a row whose column holds the text is void. */
    public boolean holds(String text) {
        String plain = text.strip();
        return !plain.isEmpty() && (values.isEmpty() || values.contains(plain.toLowerCase(Locale.ROOT)));
    }
}
