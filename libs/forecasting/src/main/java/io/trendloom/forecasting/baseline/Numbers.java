package io.trendloom.forecasting.baseline;

import java.util.Arrays;
import java.util.List;

/** Lists of numbers as artifacts hold them. */
final class Numbers {
    private Numbers() {}

    static List<Double> checked(String name, List<Double> values, int length) {
        if (values.size() != length
                || !values.stream().allMatch(value -> value != null && Double.isFinite(value) && value >= 0)) {
            throw new IllegalArgumentException(
                    "The %s %s must be %d finite numbers, none negative.".formatted(name, values, length));
        }
        return List.copyOf(values);
    }

    static List<List<Double>> checkedRows(String name, List<List<Double>> rows, int count, int length) {
        if (rows.size() != count) {
            throw new IllegalArgumentException("The %s must have %d rows, not %d.".formatted(name, count, rows.size()));
        }
        return rows.stream().map(row -> checked(name, row, length)).toList();
    }

    static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    static List<Double> list(double... values) {
        return Arrays.stream(values).boxed().toList();
    }

    static List<List<Double>> rows(double[][] rows) {
        return Arrays.stream(rows).map(Numbers::list).toList();
    }
}
