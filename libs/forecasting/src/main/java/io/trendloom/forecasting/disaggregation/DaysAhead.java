package io.trendloom.forecasting.disaggregation;

import io.trendloom.forecasting.forecast.Period;
import io.trendloom.forecasting.series.ShopCalendar;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The open days of a period to come.
 *
 * @param places of the days in what methods say, 0 for the day after the cutoff
 */
@SuppressWarnings("ArrayRecordComponent")
record DaysAhead(int[] places) {
    static DaysAhead of(Period period, ShopCalendar calendar, LocalDate cutoff) {
        long first = cutoff.toEpochDay() + 1;
        return new DaysAhead(IntStream.range(period.offset(), period.offset() + period.days())
                .filter(place -> calendar.isOpen(first + place))
                .toArray());
    }

    boolean isEmpty() {
        return places.length == 0;
    }

    int count() {
        return places.length;
    }

    double mean(double[] days) {
        return Arrays.stream(places).mapToDouble(place -> days[place]).average().orElseThrow();
    }

    /** Column by column. */
    double[] mean(double[][] days) {
        return IntStream.range(0, days[0].length)
                .mapToDouble(column -> Arrays.stream(places)
                        .mapToDouble(place -> days[place][column])
                        .average()
                        .orElseThrow())
                .toArray();
    }
}
