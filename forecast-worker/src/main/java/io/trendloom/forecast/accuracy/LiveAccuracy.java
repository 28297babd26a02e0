package io.trendloom.forecast.accuracy;

import io.agroal.api.AgroalDataSource;
import io.trendloom.forecast.metrics.AccuracyMetrics;
import io.trendloom.forecasting.evaluation.LiveScores;
import io.trendloom.platform.jdbc.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the forecasts of record did, as far as their days are over. */
@ApplicationScoped
public class LiveAccuracy {
    /** Cutoffs that are shown where none other are asked for, and in metrics. */
    public static final int CUTOFFS = 28;

    private final AgroalDataSource database;
    private final AccuracyMetrics metrics;

    LiveAccuracy(AgroalDataSource database, AccuracyMetrics metrics) {
        this.database = database;
        this.metrics = metrics;
    }

    /**
     * Reads how they did.
     *
     * @param days after the cutoff; null: all that are judged
     * @param modelId null: all models
     * @param cutoffs the newest so many for each model and number of days
     */
    public AccuracyView read(@Nullable Integer days, @Nullable String modelId, int cutoffs) throws SQLException {
        return AccuracyView.of(Transactions.inTransaction(
                database, connection -> newest(ScoreStore.read(connection, days, modelId), cutoffs)));
    }

    /** The newest cutoffs of a model over some days; null where none are judged. */
    public static AccuracyView.@Nullable Score newest(Connection connection, String modelId, int days, int cutoffs)
            throws SQLException {
        List<RunScore> runs = newest(ScoreStore.read(connection, days, modelId), cutoffs);
        return runs.isEmpty() ? null : AccuracyView.Score.of(runs);
    }

    /** The newest cutoffs of a model over some days, the newest first. */
    public static List<AccuracyView.Course> course(Connection connection, String modelId, int days, int cutoffs)
            throws SQLException {
        return AccuracyView.of(newest(ScoreStore.read(connection, days, modelId), cutoffs))
                .course();
    }

    /** Shows the newest model's scores in metrics. */
    void show() throws SQLException {
        List<AccuracyView.Score> scores = read(null, null, CUTOFFS).scores();
        for (AccuracyView.Score score : scores) {
            if (score.modelId().equals(scores.getFirst().modelId())) {
                metrics.scored(score.days(), Side.MODEL.label(), values(score.model()));
                metrics.scored(score.days(), Side.WEEKDAY_AVERAGE.label(), values(score.weekdayAverage()));
            }
        }
    }

    private static Map<String, Double> values(LiveScores scores) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("wql", scores.wql());
        values.put("wqlTotal", scores.wqlTotal());
        values.put("wape", scores.wape());
        values.put("wapeTotal", scores.wapeTotal());
        values.put("bias", scores.bias());
        values.put("coverage80", scores.coverage80());
        values.put("coverage80Total", scores.coverage80Total());
        if (scores.trend() != null) {
            values.put("trendMacroF1", scores.trend().macroF1());
            values.put("trendLogLoss", scores.trend().logLoss());
        }
        return values;
    }

    private static List<RunScore> newest(List<RunScore> runs, int cutoffs) {
        Map<String, Integer> seen = new HashMap<>();
        return runs.stream()
                .filter(run -> seen.merge(run.modelId() + " " + run.days(), 1, Integer::sum) <= cutoffs)
                .toList();
    }
}
