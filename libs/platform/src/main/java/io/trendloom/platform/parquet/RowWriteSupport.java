package io.trendloom.platform.parquet;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.RecordConsumer;
import org.jspecify.annotations.Nullable;

/** Writes rows cell by cell. */
final class RowWriteSupport<T> extends WriteSupport<T> {
    private final RowSchema<T> schema;
    private final List<Column<T>> columns;
    private @Nullable RecordConsumer out;

    RowWriteSupport(RowSchema<T> schema) {
        this.schema = schema;
        this.columns = schema.columns();
    }

    @Override
    public WriteContext init(Configuration configuration) {
        return context();
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
        return context();
    }

    private WriteContext context() {
        return new WriteContext(schema.messageType(), Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer consumer) {
        this.out = consumer;
    }

    @Override
    public void write(T row) {
        RecordConsumer to = Objects.requireNonNull(out);
        to.startMessage();
        for (int i = 0; i < columns.size(); i++) {
            Column<T> column = columns.get(i);
            Object value = column.value().apply(row);
            if (value != null) {
                to.startField(column.name(), i);
                column.type().write(value, to);
                to.endField(column.name(), i);
            }
        }
        to.endMessage();
    }
}
