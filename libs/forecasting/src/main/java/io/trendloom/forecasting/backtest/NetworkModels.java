package io.trendloom.forecasting.backtest;

import io.trendloom.forecasting.artifact.Bundle;
import io.trendloom.forecasting.artifact.BundleForecaster;
import io.trendloom.forecasting.artifact.Member;
import io.trendloom.forecasting.artifact.NetworkLoader;
import io.trendloom.forecasting.artifact.Provenance;
import io.trendloom.forecasting.calibration.CalibratedBlend;
import io.trendloom.forecasting.calibration.ConformalScaling;
import io.trendloom.forecasting.calibration.Weights;
import io.trendloom.forecasting.feature.FeatureSet;
import io.trendloom.forecasting.feature.NetworkMethod;
import io.trendloom.forecasting.forecast.Forecaster;
import io.trendloom.forecasting.network.DemandNetwork;
import io.trendloom.forecasting.training.FitSettings;
import io.trendloom.forecasting.training.ModelFit;
import io.trendloom.forecasting.training.NetworkFit;
import io.trendloom.forecasting.training.ShopData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The network, alone and as the champion: fitted, blended with the weekday average and calibrated as train-worker does it,
 * once for both at each cutoff.
 */
public final class NetworkModels {
    /** The network alone, its quantiles as it says them. */
    public static final String LSTM = "lstm";

    /** The calibrated blend. */
    public static final String CHAMPION = "champion";

    private final LongFunction<NetworkFit> fits;
    private final NetworkLoader loader;
    private final Path folder;
    private @Nullable Fitted last;

    /**
     * @param fits by seed
     * @param folder of the models, one within it for each cutoff
     */
    public NetworkModels(LongFunction<NetworkFit> fits, NetworkLoader loader, Path folder) {
        this.fits = fits;
        this.loader = loader;
        this.folder = folder;
    }

    /** The two models. */
    public List<Candidate> candidates() {
        return List.of(candidate(LSTM, this::alone), candidate(CHAMPION, this::blended));
    }

    private Forecaster blended(Bundle bundle) throws IOException {
        return new OpenForecaster(CHAMPION, BundleForecaster.load(bundle, loader));
    }

    private Forecaster alone(Bundle bundle) throws IOException {
        Member.Network member = bundle.pipeline().members().stream()
                .filter(Member.Network.class::isInstance)
                .map(Member.Network.class::cast)
                .findFirst()
                .orElseThrow();
        Member.Features named = member.featureSet();
        DemandNetwork network = loader.load(bundle.file(member.file()), member.shape());
        NetworkMethod method =
                new NetworkMethod(network, FeatureSet.named(named.name(), named.version(), named.settings()));
        CalibratedBlend forecaster = new CalibratedBlend(
                LSTM,
                bundle.pipeline().longestHorizon(),
                List.of(new CalibratedBlend.Part(method, Weights.of(1))),
                ConformalScaling.NONE,
                bundle.pipeline().labels());
        return new OpenForecaster(LSTM, forecaster, network::close);
    }

    private Bundle bundle(ShopData data, int horizon, long seed) throws IOException {
        Fitted known = last;
        if (known != null && known.isOf(data.cutoff(), horizon, seed)) {
            return known.bundle();
        }
        Path own = Files.createDirectories(folder.resolve(data.cutoff() + "-" + seed));
        Provenance provenance = new Provenance(
                CHAMPION + "-" + data.cutoff(),
                data.cutoff().atStartOfDay(ZoneOffset.UTC).toInstant().toString(),
                "backtest",
                List.of(),
                Map.of(),
                seed);
        FitSettings settings = new FitSettings(LSTM, FitSettings.standard().contextLength(), horizon);
        Bundle bundle = new ModelFit(fits.apply(seed), loader)
                .fit(data, settings, null, own, provenance)
                .bundle();
        last = new Fitted(data.cutoff(), horizon, seed, bundle);
        return bundle;
    }

    private Candidate candidate(String name, Opening opening) {
        return new Candidate() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Forecaster fit(ShopData data, int horizon, long seed) throws IOException {
                return opening.open(bundle(data, horizon, seed));
            }
        };
    }

    /** Makes a forecaster of what was fitted. */
    @FunctionalInterface
    private interface Opening {
        Forecaster open(Bundle bundle) throws IOException;
    }

    /** What was fitted last. */
    private record Fitted(LocalDate cutoff, int horizon, long seed, Bundle bundle) {
        boolean isOf(LocalDate day, int days, long drawn) {
            return cutoff.equals(day) && horizon == days && seed == drawn;
        }
    }
}
