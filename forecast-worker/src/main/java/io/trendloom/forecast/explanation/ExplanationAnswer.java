package io.trendloom.forecast.explanation;

import io.trendloom.forecast.answer.ForecastAnswer.Classes;
import io.trendloom.forecasting.explain.Contributions;
import io.trendloom.forecasting.explain.Explanation;
import io.trendloom.forecasting.explain.FeatureGroup;
import io.trendloom.forecasting.trend.TrendClass;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What moved an item's forecast away from its reference, group by group. Numbers are not rounded: the groups add up to the
 * difference.
 *
 * @param modelId model that made the forecast
 * @param cutoff last day known
 * @param days length of the total, from the day after the cutoff
 * @param groups those that moved the expected total most first
 * @param nearest items with the most similar texts
 */
public record ExplanationAnswer(
        String itemId,
        String modelId,
        LocalDate cutoff,
        Instant generatedAt,
        int days,
        Total total,
        Trend trend,
        List<Group> groups,
        List<NearCourse> nearest) {

    static ExplanationAnswer of(
            Explanation explanation, String modelId, Instant generatedAt, List<NearCourse> nearest) {
        return new ExplanationAnswer(
                explanation.forecast().itemId(),
                modelId,
                explanation.forecast().cutoff(),
                generatedAt.truncatedTo(ChronoUnit.MILLIS),
                explanation.days(),
                new Total(Moved.of(explanation.mean()), Moved.of(explanation.median())),
                new Trend(
                        explanation.forecast().trend().label().label(),
                        classes(explanation, Contributions::forecast),
                        classes(explanation, Contributions::reference)),
                explanation.ranked().stream()
                        .map(group -> Group.of(explanation, group))
                        .toList(),
                nearest);
    }

    private static Classes classes(Explanation explanation, ToDoubleFunction<Contributions> number) {
        ToDoubleFunction<TrendClass> of =
                trend -> number.applyAsDouble(explanation.trend().get(trend));
        return new Classes(
                of.applyAsDouble(TrendClass.GROWTH),
                of.applyAsDouble(TrendClass.STABLE),
                of.applyAsDouble(TrendClass.DECLINE),
                of.applyAsDouble(TrendClass.VOLATILE));
    }

    /** The total of the days, in units. */
    public record Total(Moved mean, Moved median) {}

    /** A number as forecast, and as it would be if nothing of the groups were known. */
    public record Moved(double forecast, double reference) {
        static Moved of(Contributions number) {
            return new Moved(number.forecast(), number.reference());
        }
    }

    /** The label, and the probability of each class as forecast and in the reference. */
    public record Trend(String label, Classes forecast, Classes reference) {}

    /**
     * What one group of inputs moved.
     *
     * @param group history, price, calendar, reviews, text or signals
     * @param mean of the expected total, in units
     * @param median of the total's median, in units
     * @param trend of the probability of each class
     */
    public record Group(String group, double mean, double median, Classes trend) {
        static Group of(Explanation explanation, FeatureGroup group) {
            return new Group(
                    group.label(),
                    explanation.mean().of(group),
                    explanation.median().of(group),
                    classes(explanation, number -> number.of(group)));
        }
    }
}
