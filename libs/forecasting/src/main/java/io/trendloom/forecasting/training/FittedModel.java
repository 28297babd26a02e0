package io.trendloom.forecasting.training;

import io.trendloom.forecasting.artifact.Bundle;
import io.trendloom.forecasting.evaluation.EvaluationReport;
import io.trendloom.forecasting.feature.Outliers;
import org.jspecify.annotations.Nullable;

/**
 * A model in its folder and how it did.
 *
 * @param bundle the model
 * @param report its evaluation beside the baselines; null where the shop's history was too short for one
 * @param outliers what of the days that it learned from is bounded
 * @param withoutTrees why it has no boosted trees, or null where it has them
 * @param withoutLaunches why its members forecast items that have not sold, or null where it has a model of launches
 */
public record FittedModel(
        Bundle bundle,
        @Nullable EvaluationReport report,
        Outliers outliers,
        @Nullable String withoutTrees,
        @Nullable String withoutLaunches) {}
