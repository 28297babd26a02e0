package io.trendloom.forecasting.boosting;

import java.util.List;

/**
 * Rows of features, row after row.
 *
 * @param values shape [rows][width]
 */
@SuppressWarnings("ArrayRecordComponent")
public record Matrix(float[] values, int rows, int width) {
    public static Matrix of(List<float[]> rows, int width) {
        float[] values = new float[rows.size() * width];
        for (int i = 0; i < rows.size(); i++) {
            System.arraycopy(rows.get(i), 0, values, i * width, width);
        }
        return new Matrix(values, rows.size(), width);
    }
}
