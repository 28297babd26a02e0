package io.trendloom.forecast.overview;

import java.time.LocalDate;
import java.util.List;

/** What was sold on each of the last days up to the cutoff. */
record Sold(List<Double> amounts, LocalDate cutoff) {
    double days(LocalDate from, int days) {
        long end = cutoff.toEpochDay();
        double sum = 0;
        for (long day = from.toEpochDay(); day < from.toEpochDay() + days; day++) {
            long index = amounts.size() - 1 - (end - day);
            sum += index < 0 || index >= amounts.size() ? 0 : amounts.get(Math.toIntExact(index));
        }
        return sum;
    }
}
