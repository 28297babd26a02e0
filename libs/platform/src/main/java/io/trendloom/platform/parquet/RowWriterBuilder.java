package io.trendloom.platform.parquet;

import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.OutputFile;

/** Makes a writer of the rows of one schema. */
final class RowWriterBuilder<T> extends ParquetWriter.Builder<T, RowWriterBuilder<T>> {
    private final RowSchema<T> schema;

    RowWriterBuilder(RowSchema<T> schema, OutputFile file) {
        super(file);
        this.schema = schema;
    }

    @Override
    protected RowWriterBuilder<T> self() {
        return this;
    }

    @Override
    protected WriteSupport<T> getWriteSupport(Configuration configuration) {
        return new RowWriteSupport<>(schema);
    }

    @Override
    protected WriteSupport<T> getWriteSupport(ParquetConfiguration configuration) {
        return new RowWriteSupport<>(schema);
    }
}
