package io.trendloom.forecast.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.trendloom.forecast.answer.ForecastAnswer;
import io.trendloom.forecast.answer.PackedAnswer;
import io.trendloom.forecast.series.DailySales;
import io.trendloom.forecast.series.SeriesStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How an item went and how it is expected to go on, week by week.
 *
 * @param weeks units of the 18 weeks that end with the cutoff, oldest first; fewer where the item first sold later
 * @param nextWeeks the four weeks after the cutoff, with the quantiles 0.1, 0.5 and 0.9; empty before there is a forecast
 * @param next30 demand of the 30 days after the cutoff, with the same quantiles; absent before there is a forecast
 * @param probabilities of the trend classes over these weeks; absent before there is a forecast
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ItemCourse(
        List<Double> weeks,
        List<ForecastAnswer.Week> nextWeeks,
        ForecastAnswer.@Nullable Total next30,
        ForecastAnswer.@Nullable Classes probabilities) {
    /** The columns that {@link #read} takes, of {@code item i} and {@code forecast_of_record f}. */
    static final String COLUMNS = "i.first_day, i.units, i.revenue, i.orders, i.log_sizes, f.cutoff, f.body";

    private static final int WEEKS = 18;
    private static final int WEEK = 7;
    private static final double THOUSANDTHS = 1000;
    private static final String MONTH = "30";
    private static final List<String> LEVELS = List.of("0.1", "0.5", "0.9");

    public ItemCourse {
        weeks = List.copyOf(weeks);
        nextWeeks = List.copyOf(nextWeeks);
    }

    /**
     * Reads {@link #COLUMNS} from an index on.
     *
     * @param closed last closed day; null before the first
     */
    static ItemCourse read(ResultSet row, int index, @Nullable LocalDate closed) throws SQLException {
        DailySales sales = SeriesStore.sales(row, index);
        LocalDate cutoff = row.getObject(index + 5, LocalDate.class);
        byte[] body = row.getBytes(index + 6);
        if (body == null || cutoff == null) {
            return new ItemCourse(closed == null ? List.of() : weeks(sales, closed), List.of(), null, null);
        }
        ForecastAnswer answer = PackedAnswer.unpack(body);
        return new ItemCourse(
                weeks(sales, cutoff),
                answer.weeks().stream().map(ItemCourse::shown).toList(),
                shown(answer.totals().get(MONTH)),
                answer.trend().probabilities());
    }

    private static ForecastAnswer.Week shown(ForecastAnswer.Week week) {
        return new ForecastAnswer.Week(week.from(), shown(week.quantiles(), week.mean()), week.mean());
    }

    private static ForecastAnswer.@Nullable Total shown(ForecastAnswer.@Nullable Total total) {
        return total == null ? null : new ForecastAnswer.Total(shown(total.quantiles(), total.mean()), total.mean());
    }

    private static Map<String, Double> shown(Map<String, Double> quantiles, double mean) {
        Map<String, Double> few = new LinkedHashMap<>();
        for (String level : LEVELS) {
            few.put(level, quantiles.getOrDefault(level, mean));
        }
        return few;
    }

    private static List<Double> weeks(DailySales sales, LocalDate cutoff) {
        LocalDate first = sales.firstSale();
        if (first == null) {
            return List.of();
        }
        return IntStream.range(0, WEEKS)
                .mapToObj(i -> cutoff.minusDays((long) WEEK * (WEEKS - i) - 1))
                .dropWhile(from -> from.plusDays(WEEK - 1L).isBefore(first))
                .map(from -> week(sales, from))
                .toList();
    }

    private static Double week(DailySales sales, LocalDate from) {
        long units = IntStream.range(0, WEEK)
                .mapToLong(day -> sales.units(from.plusDays(day)))
                .sum();
        return Math.max(0, units) / THOUSANDTHS;
    }
}
