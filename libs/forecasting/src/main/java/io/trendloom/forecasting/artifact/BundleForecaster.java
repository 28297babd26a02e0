package io.trendloom.forecasting.artifact;

import io.trendloom.forecasting.baseline.SmoothedTotals;
import io.trendloom.forecasting.baseline.SmoothingGrid;
import io.trendloom.forecasting.baseline.WeekdayAverage;
import io.trendloom.forecasting.baseline.WeekdayAverageParameters;
import io.trendloom.forecasting.boosting.BoostedTotals;
import io.trendloom.forecasting.boosting.TotalTrees;
import io.trendloom.forecasting.calibration.CalibratedBlend;
import io.trendloom.forecasting.feature.FeatureSet;
import io.trendloom.forecasting.feature.NetworkMethod;
import io.trendloom.forecasting.forecast.Forecaster;
import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.forecasting.forecast.Method;
import io.trendloom.forecasting.launch.Launches;
import io.trendloom.forecasting.network.DemandNetwork;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.trend.TrendRule;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Forecasts by a bundle. Close it to free the networks' native memory. */
public final class BundleForecaster implements Forecaster, AutoCloseable {
    private final Forecaster forecaster;
    private final @Nullable Launches launches;
    private final TrendRule trendRule;
    private final Set<String> signals;
    private final List<DemandNetwork> networks;

    private BundleForecaster(
            Forecaster forecaster, @Nullable Launches launches, Pipeline pipeline, List<DemandNetwork> networks) {
        this.trendRule = pipeline.trendRule();
        this.signals = pipeline.signals();
        this.forecaster = forecaster;
        this.launches = launches;
        this.networks = networks;
    }

    /**
     * Loads the members of a bundle.
     *
     * @throws BrokenBundleException if a member reads features that this release does not make
     */
    public static BundleForecaster load(Bundle bundle, NetworkLoader loader) throws IOException {
        Pipeline pipeline = bundle.pipeline();
        List<DemandNetwork> networks = new ArrayList<>();
        boolean loaded = false;
        try {
            List<CalibratedBlend.Part> parts = new ArrayList<>();
            for (Member member : pipeline.members()) {
                parts.add(new CalibratedBlend.Part(
                        method(bundle, member, loader, pipeline.trendRule(), networks), member.weights()));
            }
            CalibratedBlend blend = new CalibratedBlend(
                    pipeline.name(),
                    pipeline.longestHorizon(),
                    parts,
                    pipeline.combination(),
                    pipeline.calibration(),
                    pipeline.labels());
            Launches launches =
                    pipeline.launches() == null ? null : pipeline.launches().read(bundle);
            loaded = true;
            return new BundleForecaster(
                    launches == null ? blend : new LaunchingForecaster(blend, launches, pipeline.labels()),
                    launches,
                    pipeline,
                    networks);
        } catch (IllegalArgumentException e) {
            throw new BrokenBundleException("The bundle cannot be used: " + e.getMessage(), e);
        } finally {
            if (!loaded) {
                networks.forEach(DemandNetwork::close);
            }
        }
    }

    @Override
    public String name() {
        return forecaster.name();
    }

    @Override
    public int longestHorizon() {
        return forecaster.longestHorizon();
    }

    @Override
    public List<ItemForecast> forecast(List<ItemHistory> items, ShopCalendar calendar, LocalDate cutoff, int horizon) {
        return forecaster.forecast(items, calendar, cutoff, horizon);
    }

    /** How items are forecast that have not sold; null where the members do it. */
    public @Nullable Launches launches() {
        return launches;
    }

    /** Names of the outside series that its networks read. */
    public Set<String> signals() {
        return signals;
    }

    /** The rule by which its trend classes are told from sales. */
    public TrendRule trendRule() {
        return trendRule;
    }

    @Override
    public void close() {
        networks.forEach(DemandNetwork::close);
    }

    private static Method method(
            Bundle bundle, Member member, NetworkLoader loader, TrendRule rule, List<DemandNetwork> networks)
            throws IOException {
        return switch (member) {
            case Member.WeekdayAverage average ->
                new WeekdayAverage(BundleJson.read(bundle.file(average.file()), WeekdayAverageParameters.class));
            case Member.SmoothedTotals smoothed ->
                new SmoothedTotals(BundleJson.read(bundle.file(smoothed.file()), SmoothingGrid.class));
            case Member.BoostedTotals boosted ->
                BoostedTotals.of(
                        BundleJson.read(bundle.file(boosted.file()), TotalTrees.class), boosted.features(), rule);
            case Member.Network network -> {
                Member.Features named = network.featureSet();
                FeatureSet features = FeatureSet.named(named.name(), named.version(), named.settings());
                DemandNetwork loaded = loader.load(bundle.file(network.file()), network.shape());
                networks.add(loaded);
                yield new NetworkMethod(loaded, features);
            }
        };
    }
}
