package io.trendloom.forecasting.training;

import io.trendloom.forecasting.artifact.Bundle;
import io.trendloom.forecasting.artifact.Member;
import io.trendloom.forecasting.artifact.NetworkLoader;
import io.trendloom.forecasting.artifact.Pipeline;
import io.trendloom.forecasting.artifact.Provenance;
import io.trendloom.forecasting.baseline.WeekdayAverage;
import io.trendloom.forecasting.calibration.CalibratedBlend;
import io.trendloom.forecasting.evaluation.EvaluationReport;
import io.trendloom.forecasting.feature.FeatureSet;
import io.trendloom.forecasting.feature.NetworkMethod;
import io.trendloom.forecasting.feature.SampledWindows;
import io.trendloom.forecasting.forecast.Forecaster;
import io.trendloom.forecasting.network.DemandNetwork;
import io.trendloom.forecasting.trend.TrendLabels;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fits a network to a shop, evaluates it beside the baselines and the champion, and writes it as a bundle.
 *
 * <p>Of the days up to the cutoff the last horizon is held out for the evaluation; nothing is fitted on it. On the
 * horizon before it the training stops early, and the blend with the weekday average, the calibration and the labels are
 * learned. The network learns from all days before. The network that was evaluated is the one that is published: it is
 * not fitted again on the days held out. The weekday average in the bundle is, since that costs nothing.
 */
public final class ModelFit {
    private static final String NETWORK = "network.onnx";
    private static final String AVERAGE = "weekday-average.json";

    private final NetworkFit networks;
    private final NetworkLoader loader;

    public ModelFit(NetworkFit networks, NetworkLoader loader) {
        this.networks = networks;
        this.loader = loader;
    }

    /**
     * Fits, evaluates and writes a model.
     *
     * @param champion the model in use, to be compared with; null where there is none but the weekday average
     * @param folder empty
     */
    public FittedModel fit(
            ShopData data, FitSettings settings, @Nullable Forecaster champion, Path folder, Provenance provenance)
            throws IOException {
        LocalDate held = data.cutoff().minusDays(settings.horizon());
        LocalDate trainingEnd = held.minusDays(settings.horizon());
        FeatureSet features = FeatureSet.fit(
                data.items(),
                data.calendar(),
                trainingEnd,
                settings.contextLength(),
                settings.horizon(),
                data.textInputs(),
                settings.holidays());
        SampledWindows windows = new SampledWindows(data.asOf(held).items(), data.calendar(), features, trainingEnd);
        networks.fit(windows, folder.resolve(NETWORK));
        try (DemandNetwork network = loader.load(folder.resolve(NETWORK), features.shape())) {
            NetworkMethod method = new NetworkMethod(network, features);
            Blending blending =
                    Blending.fit(data.asOf(held), trainingEnd, method, average(data, trainingEnd, settings.horizon()));
            Forecaster judged = blend(settings, blending, method, average(data, held, settings.horizon()));
            EvaluationReport report =
                    new Comparison(data, held, provenance.seed()).report(judged, champion, settings.horizon());
            Bundle.writeWeekdayAverage(
                    folder.resolve(AVERAGE),
                    average(data, data.cutoff(), settings.horizon()).parameters());
            return new FittedModel(
                    Bundle.write(folder, pipeline(data, settings, features, blending), provenance, report),
                    report,
                    windows.outliers());
        }
    }

    private static WeekdayAverage average(ShopData data, LocalDate cutoff, int horizon) {
        return WeekdayAverage.fit(data.items(), data.calendar(), cutoff, horizon);
    }

    private static Forecaster blend(
            FitSettings settings, Blending blending, NetworkMethod network, WeekdayAverage average) {
        List<CalibratedBlend.Part> parts = List.of(
                new CalibratedBlend.Part(network, blending.network()),
                new CalibratedBlend.Part(average, blending.average()));
        return new CalibratedBlend(
                settings.name(), settings.horizon(), parts, blending.scaling(), TrendLabels.of(blending.trendMeans()));
    }

    private static Pipeline pipeline(ShopData data, FitSettings settings, FeatureSet features, Blending blending) {
        Member.Features named = new Member.Features(FeatureSet.NAME, features.version(), features.settings());
        List<Member> members = List.of(
                new Member.Network(NETWORK, blending.network(), named, features.shape()),
                new Member.WeekdayAverage(AVERAGE, blending.average()));
        return new Pipeline(
                Pipeline.FORMAT,
                settings.name(),
                settings.horizon(),
                members,
                data.texts(),
                blending.scaling(),
                Pipeline.Trend.of(blending.trendMeans()));
    }
}
