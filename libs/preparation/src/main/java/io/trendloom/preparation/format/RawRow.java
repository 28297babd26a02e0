package io.trendloom.preparation.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row as received. */
public sealed interface RawRow extends ReadRow permits CsvRow, JsonRow {

    /** The row's exact bytes, without line end or separator. */
    byte[] bytes();

    /** Names of the row's columns, sorted. */
    List<String> columns();

    /** The field's text as received, decoded but not trimmed; null where the row has no such field. */
    @Nullable String text(String column);

    /** The row with the fields' text changed and every other byte as it is. */
    RawRow with(FieldEdit edit);
}
