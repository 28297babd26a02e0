package io.trendloom.preparation.format;

import dev.hardwood.metadata.LogicalType;
import dev.hardwood.metadata.PhysicalType;
import dev.hardwood.reader.ColumnReader;
import dev.hardwood.reader.Validity;
import dev.hardwood.schema.ColumnSchema;
import java.nio.charset.CharacterCodingException;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** One column of a Parquet upload, batch by batch, its values as text. */
final class ParquetColumn {
    private final ColumnReader reader;
    private final PhysicalType type;
    private final @Nullable LogicalType meaning;
    private Validity present = Validity.NO_NULLS;
    private IntFunction<String> values = row -> "";

    ParquetColumn(ColumnReader reader) {
        ColumnSchema schema = reader.getColumnSchema();
        this.reader = reader;
        this.type = schema.type();
        this.meaning = schema.logicalType();
    }

    /** Takes up the reader's batch. */
    void nextBatch() {
        present = reader.getLeafValidity();
        values = switch (type) {
            case BOOLEAN -> {
                boolean[] flags = reader.getBooleans();
                yield row -> String.valueOf(flags[row]);
            }
            case INT32 -> {
                int[] numbers = reader.getInts();
                yield row -> ParquetTexts.ofWhole(numbers[row], meaning);
            }
            case INT64 -> {
                long[] numbers = reader.getLongs();
                yield row -> ParquetTexts.ofWhole(numbers[row], meaning);
            }
            case FLOAT -> {
                float[] numbers = reader.getFloats();
                yield row -> ParquetTexts.ofReal(Float.toString(numbers[row]));
            }
            case DOUBLE -> {
                double[] numbers = reader.getDoubles();
                yield row -> ParquetTexts.ofReal(Double.toString(numbers[row]));
            }
            case BYTE_ARRAY, FIXED_LEN_BYTE_ARRAY -> binaries();
            case INT96 -> throw new IllegalStateException("A column of INT96 is not opened.");
        };
    }

    private IntFunction<String> binaries() {
        byte[] bytes = reader.getBinaryValues();
        int[] offsets = reader.getBinaryOffsets();
        return row -> {
            try {
                return ParquetTexts.ofBytes(bytes, offsets[row], offsets[row + 1] - offsets[row], meaning);
            } catch (CharacterCodingException malformed) {
                throw new MalformedTextException();
            }
        };
    }

    /** The value of a row of the batch; null where it has none. */
    @Nullable String text(int row) {
        return present.isNull(row) ? null : values.apply(row);
    }

    /** A text that is not UTF-8. */
    static final class MalformedTextException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
