package io.trendloom.forecast.accuracy;

import io.trendloom.forecasting.evaluation.LiveScores;
import io.trendloom.forecasting.evaluation.LiveSums;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the forecasts of record did.
 *
 * @param scores over the cutoffs of each model, the model of the newest cutoff first
 * @param course cutoff by cutoff, the newest first
 */
public record AccuracyView(List<Score> scores, List<Course> course) {
    static AccuracyView of(List<RunScore> runs) {
        Map<String, Map<Integer, List<RunScore>>> byModel = new TreeMap<>();
        runs.forEach(run -> byModel.computeIfAbsent(run.modelId(), model -> new TreeMap<>())
                .computeIfAbsent(run.days(), days -> new ArrayList<>())
                .add(run));
        return new AccuracyView(
                byModel.values().stream()
                        .flatMap(days -> days.values().stream())
                        .map(Score::of)
                        .sorted(Comparator.comparing(Score::lastCutoff)
                                .reversed()
                                .thenComparing(Score::modelId)
                                .thenComparing(Score::days))
                        .toList(),
                runs.stream().map(Course::of).toList());
    }

    /** The model's loss over totals by that of the weekday average; 1 where the latter is 0. */
    private static double ratio(LiveSums model, LiveSums average) {
        return average.total().loss() > 0
                ? model.total().loss() / average.total().loss()
                : 1;
    }

    /**
     * Over several cutoffs.
     *
     * @param days after each cutoff
     * @param ratio WQL of the totals by that of the weekday average; below 1 is better
     */
    public record Score(
            String modelId,
            int days,
            int cutoffs,
            LocalDate firstCutoff,
            LocalDate lastCutoff,
            LiveScores model,
            LiveScores weekdayAverage,
            double ratio) {
        /** Of runs of one model and the same days, the newest first. */
        static Score of(List<RunScore> runs) {
            LiveSums model = runs.stream().map(RunScore::model).reduce(LiveSums.NONE, LiveSums::plus);
            LiveSums average = runs.stream().map(RunScore::weekdayAverage).reduce(LiveSums.NONE, LiveSums::plus);
            return new Score(
                    runs.getFirst().modelId(),
                    runs.getFirst().days(),
                    runs.size(),
                    runs.getLast().cutoff(),
                    runs.getFirst().cutoff(),
                    LiveScores.of(model),
                    LiveScores.of(average),
                    AccuracyView.ratio(model, average));
        }
    }

    /** One cutoff. */
    public record Course(
            LocalDate cutoff, String modelId, int days, LiveScores model, LiveScores weekdayAverage, double ratio) {
        static Course of(RunScore run) {
            return new Course(
                    run.cutoff(),
                    run.modelId(),
                    run.days(),
                    LiveScores.of(run.model()),
                    LiveScores.of(run.weekdayAverage()),
                    AccuracyView.ratio(run.model(), run.weekdayAverage()));
        }
    }
}
