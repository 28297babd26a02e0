package io.trendloom.platform.parquet;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/**
 * How rows of one type are kept in Parquet: their columns in order, and how a row is made from its cells again. A file
 * that lacks an optional column may still be read: the cells are absent.
 */
public final class RowSchema<T> {
    private final String name;
    private final List<Column<T>> columns;
    private final Function<Cells, T> reader;

    private RowSchema(String name, List<Column<T>> columns, Function<Cells, T> reader) {
        this.name = name;
        this.columns = List.copyOf(columns);
        this.reader = reader;
    }

    /** Starts a schema whose rows have the given name in the file. */
    public static <T> Builder<T> of(String name) {
        return new Builder<>(name);
    }

    List<Column<T>> columns() {
        return columns;
    }

    T read(Cells cells) {
        return reader.apply(cells);
    }

    MessageType messageType() {
        List<Type> fields = columns.stream()
                .map(column -> column.type().field(column.name(), column.optional()))
                .toList();
        return new MessageType(name, fields);
    }

    /** Columns are read in the order in which they were added, from 0. */
    public static final class Builder<T> {
        private final String name;
        private final List<Column<T>> columns = new ArrayList<>();

        private Builder(String name) {
            this.name = name;
        }

        public Builder<T> text(String column, Function<T, String> value) {
            return add(column, ColumnType.TEXT, false, value::apply);
        }

        /** A text of which nearly each row has its own: it is written without a dictionary. */
        public Builder<T> distinctText(String column, Function<T, String> value) {
            columns.add(new Column<>(column, ColumnType.TEXT, false, true, value::apply));
            return this;
        }

        public Builder<T> optionalText(String column, Function<T, @Nullable Object> value) {
            return add(column, ColumnType.TEXT, true, value);
        }

        public Builder<T> wholeNumber(String column, Function<T, Long> value) {
            return add(column, ColumnType.LONG, false, value::apply);
        }

        public Builder<T> optionalWholeNumber(String column, Function<T, @Nullable Object> value) {
            return add(column, ColumnType.LONG, true, value);
        }

        public Builder<T> smallNumber(String column, Function<T, Integer> value) {
            return add(column, ColumnType.INT, false, value::apply);
        }

        public Builder<T> real(String column, Function<T, Double> value) {
            return add(column, ColumnType.REAL, false, value::apply);
        }

        public Builder<T> optionalReal(String column, Function<T, @Nullable Object> value) {
            return add(column, ColumnType.REAL, true, value);
        }

        public Builder<T> flag(String column, Function<T, Boolean> value) {
            return add(column, ColumnType.FLAG, false, value::apply);
        }

        public Builder<T> day(String column, Function<T, LocalDate> value) {
            return add(column, ColumnType.DAY, false, value::apply);
        }

        public Builder<T> optionalDay(String column, Function<T, @Nullable Object> value) {
            return add(column, ColumnType.DAY, true, value);
        }

        public Builder<T> time(String column, Function<T, LocalDateTime> value) {
            return add(column, ColumnType.TIME, false, value::apply);
        }

        public Builder<T> optionalMoney(String column, Function<T, @Nullable Object> value) {
            return add(column, ColumnType.MONEY, true, value);
        }

        public Builder<T> vector(String column, Function<T, float[]> value) {
            return add(column, ColumnType.VECTOR, false, value::apply);
        }

        public RowSchema<T> readBy(Function<Cells, T> reader) {
            return new RowSchema<>(name, columns, reader);
        }

        private Builder<T> add(String column, ColumnType type, boolean optional, Function<T, @Nullable Object> value) {
            columns.add(new Column<>(column, type, optional, false, value));
            return this;
        }
    }
}
