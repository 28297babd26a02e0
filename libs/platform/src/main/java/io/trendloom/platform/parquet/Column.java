package io.trendloom.platform.parquet;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a {@link RowSchema}.
 *
 * @param name name in the file
 * @param type how its values are kept
 * @param optional whether a value may be absent
 * @param distinct whether nearly each row has a value of its own, so that a dictionary of them saves nothing
 * @param value reads the column's value from a row
 */
record Column<T>(
        String name, ColumnType type, boolean optional, boolean distinct, Function<T, @Nullable Object> value) {}
