package io.trendloom.ingest.raw;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.trendloom.preparation.mapping.MappingChoice;
import io.trendloom.preparation.row.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * A line of an object under {@code rejected/}.
 *
 * @param row number of the row in its upload
 * @param source the row as received, masked; absent where it could not be read
 * @param format ending of a file of rows like it; absent where there is no source
 * @param header the CSV header line; absent for other formats
 * @param mapping name of the foreign export or the mapping's JSON that the sender asked for
 * @param columns {@code field=Column,…} as the sender asked for it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RejectedRow(
        long row,
        @Nullable String id,
        @Nullable String rule,
        @Nullable String reason,
        @Nullable String source,
        @Nullable String format,
        @Nullable String header,
        @Nullable String mapping,
        @Nullable String columns) {

    /** A row that broke a rule, with its text where it could be read. */
    public static RejectedRow of(Rejection rejection, @Nullable RowText text) {
        Source as = text == null ? null : text.source();
        MappingChoice choice = as == null ? MappingChoice.IDENTITY : as.mapping();
        return new RejectedRow(
                rejection.row(),
                rejection.id(),
                rejection.rule(),
                rejection.reason(),
                text == null ? null : text.text(),
                as == null ? null : as.format().extension(),
                as == null || as.header().isEmpty() ? null : as.header(),
                choice.mapping(),
                choice.columns());
    }
}
