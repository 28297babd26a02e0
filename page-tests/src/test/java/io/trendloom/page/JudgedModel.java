package io.trendloom.page;

import static io.trendloom.forecasting.evaluation.PromotionGate.Outcome.LEVEL;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.trendloom.contract.Json;
import io.trendloom.forecasting.evaluation.ModelScores;
import io.trendloom.forecasting.evaluation.PromotionGate.Verdict;
import io.trendloom.forecasting.evaluation.SegmentReport;
import io.trendloom.forecasting.evaluation.TrendScores;
import io.trendloom.forecasting.trend.TrendClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What train-worker says of a model beside a baseline: of ten items that grew it told seven, the baseline three. */
final class JudgedModel {
    static final String LIST =
            "{\"models\":[{\"modelId\":\"m\",\"champion\":true,\"createdAt\":\"2011-12-09T08:00:00Z\","
                    + "\"cutoff\":\"2011-12-08\",\"verdict\":\"won\",\"against\":{\"model\":\"weekday-average\","
                    + "\"difference\":-0.1,\"low\":-0.2,\"high\":-0.05}}]}";

    /** After its second epoch, and after its third. */
    static final String LEARNING = learning(2, "");

    static final String LEARNED = learning(3, ",{\"epoch\":3,\"loss\":0.6,\"validationLoss\":0.65}");

    private static String learning(int epoch, String last) {
        return """
                {"trainings":[{"trainingId":"t","state":"running","createdAt":"2011-12-09T08:00:00Z","epoch":%d,"epochs":5,
                  "loss":0.7,"validationLoss":0.75,"report":{"epochs":[{"epoch":1,"loss":0.9,"validationLoss":0.8},
                  {"epoch":2,"loss":0.7,"validationLoss":0.75}%s]}}]}""".formatted(epoch, last);
    }

    /** Better than the weekday average at the newer of two cutoffs; of another model nothing is shown. */
    static final String COURSE = "{\"scores\":[],\"course\":["
            + course("m", "2011-12-01", 0.3, 0.4)
            + ","
            + course("m", "2011-11-24", 0.5, 0.4)
            + ","
            + course("other", "2011-11-17", 0.1, 0.4)
            + "]}";

    private JudgedModel() {}

    private static String course(String model, String cutoff, double own, double average) {
        return """
                {"cutoff":"%s","modelId":"%s","days":7,"ratio":%s,"model":{"wqlTotal":%s,"coverage80Total":0.8,"items":60},
                 "weekdayAverage":{"wqlTotal":%s,"coverage80Total":0.9,"items":60}}""".formatted(cutoff, model, own / average, own, average);
    }

    static String json() throws JsonProcessingException {
        List<TrendScores.Case> own = new ArrayList<>();
        own.addAll(cases(TrendClass.GROWTH, 2, 0.35));
        own.addAll(cases(TrendClass.GROWTH, 5, 0.65));
        own.addAll(cases(TrendClass.STABLE, 1, 0.35));
        own.addAll(cases(TrendClass.DECLINE, 2, 0.35));
        Map<String, ModelScores> models = new LinkedHashMap<>();
        models.put("lstm", scores(own));
        models.put("weekday-average", scores(cases(TrendClass.GROWTH, 3, 0.35)));
        Map<String, Object> evaluation = Map.of(
                "cutoff",
                "2011-11-08",
                "items",
                10,
                "models",
                models,
                "verdicts",
                Map.of("weekday-average", Map.of("difference", -0.1, "low", -0.2, "high", -0.05)),
                "segments",
                segments(models));
        return Json.mapper()
                .writeValueAsString(Map.of(
                        "modelId",
                        "m",
                        "cutoff",
                        "2011-12-08",
                        "createdAt",
                        "2011-12-09T08:00:00Z",
                        "metrics",
                        Map.of("evaluation", evaluation)));
    }

    /** Of best sellers it is better by chance at most, of new items there are too few. */
    private static Map<String, SegmentReport> segments(Map<String, ModelScores> models) {
        Map<String, SegmentReport> segments = new LinkedHashMap<>();
        segments.put(
                "head",
                new SegmentReport(40, models, Map.of("weekday-average", new Verdict(LEVEL, -0.02, -0.06, 0.03))));
        segments.put("new", new SegmentReport(3, Map.of(), Map.of()));
        return segments;
    }

    private static List<TrendScores.Case> cases(TrendClass named, int count, double sure) {
        double[] probabilities = new double[TrendClass.values().length];
        Arrays.fill(probabilities, (1 - sure) / (probabilities.length - 1));
        probabilities[named.ordinal()] = sure;
        return Collections.nCopies(count, new TrendScores.Case(TrendClass.GROWTH, named, probabilities));
    }

    private static ModelScores scores(List<TrendScores.Case> cases) {
        return new ModelScores(0.6, 0.5, 1.1, 0.7, 0.5, 0.01, 0.79, 0.81, TrendScores.of(cases));
    }
}
