package io.trendloom.preparation.format;

import dev.hardwood.metadata.LogicalType;
import dev.hardwood.metadata.PhysicalType;
import dev.hardwood.schema.ColumnSchema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values of Parquet as the texts that the rules read: plain decimals, ISO days and times. */
final class ParquetTexts {
    private static final int LARGEST_SCALE = 38;
    private static final int LONGEST_DECIMAL = 32;

    private ParquetTexts() {}

    /** Whether values of the column have a text. */
    static boolean has(ColumnSchema column) {
        boolean plain = switch (column.logicalType()) {
            case null -> column.type() != PhysicalType.INT96;
            case LogicalType.StringType text -> true;
            case LogicalType.EnumType text -> true;
            case LogicalType.JsonType text -> true;
            case LogicalType.UuidType id -> true;
            case LogicalType.IntType whole -> true;
            case LogicalType.DateType day -> true;
            case LogicalType.TimestampType time -> true;
            case LogicalType.DecimalType decimal -> decimal.scale() >= 0 && decimal.scale() <= LARGEST_SCALE;
            default -> false;
        };
        return plain && column.maxRepetitionLevel() == 0;
    }

    static String ofWhole(long number, @Nullable LogicalType meaning) {
        return switch (meaning) {
            case LogicalType.DateType day -> LocalDate.ofEpochDay(number).toString();
            case LogicalType.TimestampType time -> time(number, time);
            case LogicalType.DecimalType decimal ->
                BigDecimal.valueOf(number, decimal.scale()).toPlainString();
            case LogicalType.IntType whole when !whole.isSigned() -> unsigned(number, whole.bitWidth());
            case null, default -> Long.toString(number);
        };
    }

    private static String unsigned(long number, int bits) {
        return Long.toUnsignedString(bits == Long.SIZE ? number : number & (1L << bits) - 1);
    }

    private static String time(long number, LogicalType.TimestampType type) {
        ChronoUnit unit = switch (type.unit()) {
            case MILLIS -> ChronoUnit.MILLIS;
            case MICROS -> ChronoUnit.MICROS;
            case NANOS -> ChronoUnit.NANOS;
        };
        Instant instant = Instant.EPOCH.plus(number, unit);
        return type.isAdjustedToUTC()
                ? instant.toString()
                : instant.atOffset(ZoneOffset.UTC).toLocalDateTime().toString();
    }

    /** A decimal without an exponent; NaN and infinity stay what they are. */
    static String ofReal(String number) {
        boolean finite = !number.endsWith("N") && !number.endsWith("y");
        return finite ? new BigDecimal(number).toPlainString() : number;
    }

    static String ofBytes(byte[] bytes, int from, int length, @Nullable LogicalType meaning)
            throws CharacterCodingException {
        return switch (meaning) {
            case LogicalType.DecimalType decimal -> decimal(bytes, from, length, decimal.scale());
            case LogicalType.UuidType id -> {
                ByteBuffer buffer = ByteBuffer.wrap(bytes, from, length);
                yield new UUID(buffer.getLong(), buffer.getLong()).toString();
            }
            case null, default ->
                StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes, from, length))
                        .toString();
        };
    }

    private static String decimal(byte[] bytes, int from, int length, int scale) {
        if (length == 0 || length > LONGEST_DECIMAL) {
            throw new IllegalArgumentException(
                    "The decimal (%d bytes) must have 1 to %d bytes.".formatted(length, LONGEST_DECIMAL));
        }
        BigInteger unscaled = new BigInteger(Arrays.copyOfRange(bytes, from, from + length));
        return new BigDecimal(unscaled, scale).toPlainString();
    }
}
