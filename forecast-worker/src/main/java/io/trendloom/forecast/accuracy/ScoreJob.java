package io.trendloom.forecast.accuracy;

import io.trendloom.forecast.export.ForecastObjects;
import io.trendloom.forecast.history.HistoryReader;
import io.trendloom.forecast.shop.ClosedDays;
import io.trendloom.forecasting.baseline.WeekdayAverage;
import io.trendloom.forecasting.evaluation.HeldOut;
import io.trendloom.forecasting.evaluation.LiveEvaluator;
import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Judges the forecasts of one piece of a past run, beside the weekday average as it was at that cutoff. */
@ApplicationScoped
class ScoreJob {
    private final ForecastObjects objects;

    ScoreJob(ForecastObjects objects) {
        this.objects = objects;
    }

    /** Everything in the transaction that claimed the piece. */
    void run(Connection connection, DuePartition due, ClosedDays closed) throws SQLException {
        List<Integer> days = due.dueDays(closed.cutoff());
        ShopCalendar calendar = closed.shopCalendar();
        Seen seen = seen(connection, due, closed, objects.get(due.forecasts(), calendar));
        LiveEvaluator evaluator =
                new LiveEvaluator(new HeldOut(seen.whole(), seen.known(), calendar, due.cutoff()), due.trendRule());
        List<ItemForecast> average = evaluator.ask(WeekdayAverage.fit(
                seen.known(), calendar, due.cutoff(), LiveEvaluator.DAYS.getLast(), due.trendRule()));
        for (int over : days) {
            ScoreStore.add(connection, due.runId(), over, Side.MODEL, evaluator.sums(seen.forecasts(), over));
            ScoreStore.add(connection, due.runId(), over, Side.WEEKDAY_AVERAGE, evaluator.sums(average, over));
        }
        due.judged(connection, days.getLast());
    }

    /** Items that a replay has dropped since are left out. */
    private static Seen seen(Connection connection, DuePartition due, ClosedDays closed, List<ItemForecast> forecasts)
            throws SQLException {
        List<String> ids = forecasts.stream().map(ItemForecast::itemId).toList();
        Map<String, ItemHistory> whole = histories(connection, ids, closed.cutoff(), closed);
        Map<String, ItemHistory> known = histories(connection, ids, due.cutoff(), closed);
        List<ItemForecast> there = forecasts.stream()
                .filter(forecast -> known.containsKey(forecast.itemId()))
                .toList();
        return new Seen(of(whole, there), of(known, there), there);
    }

    private static List<ItemHistory> of(Map<String, ItemHistory> histories, List<ItemForecast> forecasts) {
        List<ItemHistory> inOrder = new ArrayList<>();
        for (ItemForecast forecast : forecasts) {
            inOrder.add(histories.get(forecast.itemId()));
        }
        return inOrder;
    }

    private static Map<String, ItemHistory> histories(
            Connection connection, List<String> ids, LocalDate cutoff, ClosedDays closed) throws SQLException {
        Map<String, ItemHistory> byId = new HashMap<>();
        for (ItemHistory item :
                HistoryReader.read(connection, ids, cutoff, closed.calendar().firstDay())) {
            byId.put(item.id(), item);
        }
        return byId;
    }

    /** Items in one order: with the days after the cutoff, as known at it, and what was said of them. */
    private record Seen(List<ItemHistory> whole, List<ItemHistory> known, List<ItemForecast> forecasts) {}
}
