package io.trendloom.forecasting.training;

import io.trendloom.forecasting.artifact.Bundle;
import io.trendloom.forecasting.artifact.Member;
import io.trendloom.forecasting.artifact.NetworkLoader;
import io.trendloom.forecasting.artifact.Pipeline;
import io.trendloom.forecasting.artifact.Provenance;
import io.trendloom.forecasting.baseline.SmoothingGrid;
import io.trendloom.forecasting.baseline.WeekdayAverage;
import io.trendloom.forecasting.boosting.BoostedTotals;
import io.trendloom.forecasting.calibration.CalibratedBlend;
import io.trendloom.forecasting.calibration.Weights;
import io.trendloom.forecasting.drift.InputProfile;
import io.trendloom.forecasting.evaluation.EvaluationReport;
import io.trendloom.forecasting.evaluation.Evaluator;
import io.trendloom.forecasting.feature.FeatureSet;
import io.trendloom.forecasting.feature.NetworkMethod;
import io.trendloom.forecasting.feature.SampledWindows;
import io.trendloom.forecasting.forecast.CannotLearnException;
import io.trendloom.forecasting.forecast.Forecaster;
import io.trendloom.forecasting.network.DemandNetwork;
import io.trendloom.forecasting.trend.TrendLabels;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fits a network and boosted trees to a shop, evaluates their blend with the weekday average beside the baselines and the
 * champion, and writes it as a bundle. Where trees cannot be grown the blend is made without them.
 *
 * <p>Of the days up to the cutoff the last horizon is held out for the evaluation; nothing is fitted on it. On the
 * horizon before it the training stops early, and the calibration is learned. The network learns from all days before. The
 * network that was evaluated is the one that is published: it is not fitted again on the days held out. The trees and the
 * weekday average in the bundle are, since that costs little, with the class means of the labels, and so is what forecasts
 * items that have not sold: these are not part of the evaluation.
 */
public final class ModelFit {
    private static final String NETWORK = "network.onnx";
    private static final String AVERAGE = "weekday-average.json";
    private static final String TREES = "boosted-totals.json";
    private static final String SMOOTHED = "smoothed-totals.json";

    private final NetworkFit networks;
    private final NetworkLoader loader;
    private final boolean grown;

    public ModelFit(NetworkFit networks, NetworkLoader loader) {
        this(networks, loader, true);
    }

    private ModelFit(NetworkFit networks, NetworkLoader loader, boolean grown) {
        this.networks = networks;
        this.loader = loader;
        this.grown = grown;
    }

    /** The same, but no trees are grown: its blend is made as where they cannot be. */
    public ModelFit withoutTrees() {
        return new ModelFit(networks, loader, false);
    }

    /**
     * Fits, evaluates and writes a model.
     *
     * @param champion the model in use, to be compared with; null where there is none but the weekday average
     * @param folder empty
     * @throws CannotLearnException if the shop's past is too short to learn from and to judge by
     */
    public FittedModel fit(
            ShopData data, FitSettings settings, @Nullable Forecaster champion, Path folder, Provenance provenance)
            throws IOException {
        LocalDate held = data.cutoff().minusDays(settings.horizon());
        LocalDate trainingEnd = held.minusDays(settings.horizon());
        requireJudged(data, held);
        FeatureSet offered = FeatureSet.fit(
                data.items(),
                data.calendar(),
                trainingEnd,
                settings.contextLength(),
                settings.horizon(),
                data.textInputs(),
                settings.holidays());
        SampledWindows windows =
                new SampledWindows(data.asOf(held).items(), data.calendar(), offered, trainingEnd, data.trend());
        try (BesideNetwork beside = BesideNetwork.begin(data, trainingEnd, held, provenance.seed(), grown);
                DemandNetwork network = trained(windows, folder.resolve(NETWORK))) {
            FeatureSet features = TextChoice.of(network, offered, data.asOf(held), trainingEnd, provenance.seed());
            NetworkMethod method = new NetworkMethod(network, features);
            Boosting trees = beside.trees();
            Blending blending = Blending.fit(
                    data.asOf(held),
                    trainingEnd,
                    new Methods(method, average(data, trainingEnd, settings.horizon()), trees.blended()));
            Methods judged = new Methods(method, average(data, held, settings.horizon()), trees.judged());
            EvaluationReport report = new Comparison(data, held, provenance.seed())
                    .report(
                            blend(settings, blending, judged, blending.trendMeans(data, held, judged)),
                            champion,
                            settings.horizon());
            WeekdayAverage average = average(data, data.cutoff(), settings.horizon());
            Methods published = new Methods(method, average, trees.published());
            writeMembers(folder, average, trees.published());
            Bundle.writeInputs(folder, InputProfile.of(data.items(), data.cutoff()));
            Launching launching = beside.launching();
            Pipeline pipeline = pipeline(
                            data, settings, features, blending, blending.trendMeans(data, data.cutoff(), published))
                    .with(launching.write(folder));
            return new FittedModel(
                    Bundle.write(folder, pipeline, provenance, report),
                    report,
                    windows.outliers(),
                    trees.leftOut(),
                    launching.leftOut());
        }
    }

    private DemandNetwork trained(SampledWindows windows, Path file) throws IOException {
        networks.fit(windows, file);
        return loader.load(file, windows.shape());
    }

    private static void requireJudged(ShopData data, LocalDate held) {
        if (!Evaluator.canJudge(data.items(), held)) {
            throw new CannotLearnException(
                    "No item sold in the 28 days before %s and is known for 30 days after it. Maybe the shop's history is too short to judge a model by."
                            .formatted(held));
        }
    }

    private static void writeMembers(Path folder, WeekdayAverage average, @Nullable BoostedTotals trees)
            throws IOException {
        Bundle.writeWeekdayAverage(folder.resolve(AVERAGE), average.parameters());
        if (trees != null) {
            Bundle.writeTrees(folder.resolve(TREES), trees.trees());
            Bundle.writeGrid(folder.resolve(SMOOTHED), SmoothingGrid.STANDARD);
        }
    }

    private static WeekdayAverage average(ShopData data, LocalDate cutoff, int horizon) {
        return WeekdayAverage.fit(data.items(), data.calendar(), cutoff, horizon, data.trend());
    }

    private static Forecaster blend(FitSettings settings, Blending blending, Methods methods, double[] trendMeans) {
        return new CalibratedBlend(
                settings.name(),
                settings.horizon(),
                blending.parts(methods),
                Blending.COMBINATION,
                blending.scaling(),
                TrendLabels.of(trendMeans));
    }

    private static Pipeline pipeline(
            ShopData data, FitSettings settings, FeatureSet features, Blending blending, double[] trendMeans) {
        Member.Features named = new Member.Features(FeatureSet.NAME, features.version(), features.settings());
        List<Member> members = new ArrayList<>();
        List<Weights> weights = blending.weights();
        members.add(new Member.Network(NETWORK, weights.get(0), named, features.shape()));
        members.add(new Member.WeekdayAverage(AVERAGE, weights.get(1)));
        if (blending.hasTrees()) {
            members.add(new Member.BoostedTotals(TREES, weights.get(2), BoostedTotals.FEATURES));
            members.add(new Member.SmoothedTotals(SMOOTHED, weights.get(3)));
        }
        return new Pipeline(
                Pipeline.FORMAT,
                settings.name(),
                settings.horizon(),
                members,
                data.texts(),
                Blending.COMBINATION.days(),
                blending.scaling(),
                Pipeline.Trend.of(trendMeans, data.trend()),
                null);
    }
}
