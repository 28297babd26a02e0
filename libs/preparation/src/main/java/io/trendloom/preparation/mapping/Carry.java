package io.trendloom.preparation.mapping;

import java.util.Set;

/**
 * Columns whose blank fields are filled from the row above when it belongs to the same order or product.
 *
 * @param by column that tells what belongs together
 * @param columns the columns that are filled
 */
public record Carry(String by, Set<String> columns) {
    public Carry {
        columns = Set.copyOf(columns);
    }
}
