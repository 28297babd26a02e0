package io.trendloom.forecasting.evaluation;

import java.util.Map;

/**
 * How forecasters did side by side on a segment's items. Of fewer than {@link #FEWEST} items chance tells more than any
 * forecaster: of these nothing but their number is told.
 *
 * @param items items judged
 * @param models scores by the forecaster's name; none of too few items
 * @param verdicts how the new model did against others, by their names; none of too few items
 */
public record SegmentReport(int items, Map<String, ModelScores> models, Map<String, PromotionGate.Verdict> verdicts) {
    /** Items from which on scores are told. */
    public static final int FEWEST = 20;

    public SegmentReport {
        models = Map.copyOf(models);
        verdicts = Map.copyOf(verdicts);
    }
}
