package io.trendloom.forecasting.training;

import io.trendloom.forecasting.artifact.Bundle;
import io.trendloom.forecasting.artifact.Member;
import io.trendloom.forecasting.artifact.Pipeline;
import io.trendloom.forecasting.artifact.Provenance;
import io.trendloom.forecasting.baseline.WeekdayAverage;
import io.trendloom.forecasting.calibration.ConformalScaling;
import io.trendloom.forecasting.calibration.Weights;
import io.trendloom.forecasting.drift.InputProfile;
import io.trendloom.forecasting.evaluation.EvaluationReport;
import io.trendloom.forecasting.evaluation.Evaluator;
import io.trendloom.forecasting.feature.Outliers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a model of the weekday average alone, the first champion of a shop. It is evaluated as fitted 30 days before the
 * cutoff and published as fitted at the cutoff.
 */
public final class BaselineFit {
    private static final String FILE = "weekday-average.json";

    /** Writes the model into an empty folder. */
    public FittedModel fit(ShopData data, int longestHorizon, Path folder, Provenance provenance) throws IOException {
        WeekdayAverage average =
                WeekdayAverage.fit(data.items(), data.calendar(), data.cutoff(), longestHorizon, data.trend());
        Bundle.writeWeekdayAverage(folder.resolve(FILE), average.parameters());
        Bundle.writeInputs(folder, InputProfile.of(data.items(), data.cutoff()));
        Pipeline pipeline = new Pipeline(
                Pipeline.FORMAT,
                WeekdayAverage.NAME,
                longestHorizon,
                List.of(new Member.WeekdayAverage(FILE, Weights.of(1))),
                List.of(),
                ConformalScaling.NONE,
                Pipeline.Trend.of(average.trendMeans(), data.trend()));
        EvaluationReport report = report(data, longestHorizon, provenance.seed());
        return new FittedModel(
                Bundle.write(folder, pipeline, provenance, report),
                report,
                Outliers.NONE,
                "The weekday average stands alone.",
                "The weekday average forecasts them as the shop's launches were.");
    }

    private static @Nullable EvaluationReport report(ShopData data, int longestHorizon, long seed) {
        LocalDate cutoff = data.cutoff().minusDays(Evaluator.DAYS);
        return Evaluator.canJudge(data.items(), cutoff)
                ? new Comparison(data, cutoff, seed).report(null, null, longestHorizon)
                : null;
    }
}
