package io.trendloom.train.fit;

import io.trendloom.forecasting.evaluation.EvaluationReport;
import io.trendloom.forecasting.feature.Outliers;
import io.trendloom.forecasting.network.train.EpochResult;
import io.trendloom.train.dataset.TextCoverage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a network did: a bundle's {@code metrics.json}.
 *
 * @param modelId the network
 * @param verdict against the champion of then
 * @param policy why it was promoted, or {@code none}
 * @param refusal why it was not promoted; absent where it was
 * @param evaluation beside the baselines and the champion, on windows held out
 * @param epochs what each epoch came to
 * @param texts how many texts had vectors
 * @param outliers days of extraordinary demand, which it learned from up to a bound
 */
record FitReport(
        String modelId,
        String verdict,
        String policy,
        @Nullable String refusal,
        EvaluationReport evaluation,
        List<EpochResult> epochs,
        TextCoverage texts,
        Outliers outliers) {}
