package io.trendloom.preparation.mapping;

import io.trendloom.contract.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Which mapping a sender asks for, in the sender's own words: a mapping that ships with the product is the one of now
 * whenever it is asked for.
 *
 * @param mapping name of a foreign export, or a mapping's JSON; null: the identity
 * @param columns {@code field=Column,…}; null: as the mapping says
 */
public record MappingChoice(
        @Nullable String mapping, @Nullable String columns) {
    /** Columns that have the contract's own names. */
    public static final MappingChoice IDENTITY = new MappingChoice(null, null);

    /** The mapping for rows of a kind. */
    public Mapping of(Kind kind) {
        Mapping chosen = Mappings.of(mapping, kind);
        return columns == null ? chosen : chosen.with(ColumnNames.parse(columns));
    }
}
