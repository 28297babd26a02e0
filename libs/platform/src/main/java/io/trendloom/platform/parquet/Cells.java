package io.trendloom.platform.parquet;

import dev.hardwood.row.StructAccessor;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** The cells of the row that is being read, by the column's position in its {@link RowSchema}. */
public final class Cells {
    private final StructAccessor row;
    private final int[] positions;

    Cells(StructAccessor row, int[] positions) {
        this.row = row;
        this.positions = positions.clone();
    }

    public String text(int column) {
        return row.getString(positions[column]);
    }

    public @Nullable String optionalText(int column) {
        return isAbsent(column) ? null : text(column);
    }

    public long wholeNumber(int column) {
        return row.getLong(positions[column]);
    }

    public @Nullable Long optionalWholeNumber(int column) {
        return isAbsent(column) ? null : Long.valueOf(wholeNumber(column));
    }

    public int smallNumber(int column) {
        return row.getInt(positions[column]);
    }

    public double real(int column) {
        return row.getDouble(positions[column]);
    }

    public @Nullable Double optionalReal(int column) {
        return isAbsent(column) ? null : Double.valueOf(real(column));
    }

    public boolean flag(int column) {
        return row.getBoolean(positions[column]);
    }

    public LocalDate day(int column) {
        return row.getDate(positions[column]);
    }

    public @Nullable LocalDate optionalDay(int column) {
        return isAbsent(column) ? null : day(column);
    }

    public LocalDateTime time(int column) {
        return row.getLocalTimestamp(positions[column]);
    }

    public @Nullable BigDecimal optionalMoney(int column) {
        if (isAbsent(column)) {
            return null;
        }
        BigDecimal plain = row.getDecimal(positions[column]).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    public float[] vector(int column) {
        byte[] bytes = row.getBinary(positions[column]);
        float[] vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(vector);
        return vector;
    }

    private boolean isAbsent(int column) {
        return positions[column] < 0 || row.isNull(positions[column]);
    }
}
