package io.trendloom.platform.parquet;

import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BOOLEAN;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/** How a column's values are kept in Parquet. */
enum ColumnType {
    TEXT(BINARY, LogicalTypeAnnotation.stringType()) {
        @Override
        void write(Object value, RecordConsumer out) {
            out.addBinary(Binary.fromString((String) value));
        }
    },
    LONG(INT64, null) {
        @Override
        void write(Object value, RecordConsumer out) {
            out.addLong((Long) value);
        }
    },
    INT(INT32, null) {
        @Override
        void write(Object value, RecordConsumer out) {
            out.addInteger((Integer) value);
        }
    },
    REAL(DOUBLE, null) {
        @Override
        void write(Object value, RecordConsumer out) {
            out.addDouble((Double) value);
        }
    },
    FLAG(BOOLEAN, null) {
        @Override
        void write(Object value, RecordConsumer out) {
            out.addBoolean((Boolean) value);
        }
    },
    DAY(INT32, LogicalTypeAnnotation.dateType()) {
        @Override
        void write(Object value, RecordConsumer out) {
            out.addInteger(Math.toIntExact(((LocalDate) value).toEpochDay()));
        }
    },
    /** The shop's own time, in microseconds. */
    TIME(INT64, LogicalTypeAnnotation.timestampType(false, LogicalTypeAnnotation.TimeUnit.MICROS)) {
        @Override
        void write(Object value, RecordConsumer out) {
            out.addLong(ChronoUnit.MICROS.between(EPOCH, (LocalDateTime) value));
        }
    },
    /** Up to 12 digits before the point and 6 behind it. */
    MONEY(INT64, LogicalTypeAnnotation.decimalType(6, 18)) {
        @Override
        void write(Object value, RecordConsumer out) {
            out.addLong(((BigDecimal) value)
                    .setScale(6, RoundingMode.HALF_EVEN)
                    .unscaledValue()
                    .longValueExact());
        }
    },
    /** Four little-endian bytes a number. */
    VECTOR(BINARY, null) {
        @Override
        void write(Object value, RecordConsumer out) {
            float[] vector = (float[]) value;
            ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asFloatBuffer().put(vector);
            out.addBinary(Binary.fromConstantByteArray(bytes.array()));
        }
    };

    private static final LocalDateTime EPOCH = LocalDate.EPOCH.atStartOfDay();

    private final PrimitiveTypeName kept;
    private final @Nullable LogicalTypeAnnotation meaning;

    ColumnType(PrimitiveTypeName kept, @Nullable LogicalTypeAnnotation meaning) {
        this.kept = kept;
        this.meaning = meaning;
    }

    abstract void write(Object value, RecordConsumer out);

    Type field(String name, boolean optional) {
        return (optional ? Types.optional(kept) : Types.required(kept))
                .as(meaning)
                .named(name);
    }
}
