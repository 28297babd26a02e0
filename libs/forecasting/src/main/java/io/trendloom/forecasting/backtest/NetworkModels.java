package io.trendloom.forecasting.backtest;

import io.trendloom.forecasting.artifact.Bundle;
import io.trendloom.forecasting.artifact.BundleForecaster;
import io.trendloom.forecasting.artifact.EncoderPin;
import io.trendloom.forecasting.artifact.Member;
import io.trendloom.forecasting.artifact.NetworkLoader;
import io.trendloom.forecasting.artifact.Provenance;
import io.trendloom.forecasting.calibration.CalibratedBlend;
import io.trendloom.forecasting.calibration.Combination;
import io.trendloom.forecasting.calibration.ConformalScaling;
import io.trendloom.forecasting.calibration.Weights;
import io.trendloom.forecasting.feature.FeatureSet;
import io.trendloom.forecasting.feature.NetworkMethod;
import io.trendloom.forecasting.forecast.Forecaster;
import io.trendloom.forecasting.network.DemandNetwork;
import io.trendloom.forecasting.network.NetworkSettings.Encoder;
import io.trendloom.forecasting.network.WindowSource;
import io.trendloom.forecasting.training.FitSettings;
import io.trendloom.forecasting.training.ModelFit;
import io.trendloom.forecasting.training.NetworkFit;
import io.trendloom.forecasting.training.ShopData;
import io.trendloom.forecasting.trend.TrendRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A network with each encoder, alone, and the champion: fitted, blended with the weekday average and calibrated as
 * train-worker does it. A network is trained once a cutoff for itself and the champion that is made of it.
 */
public final class NetworkModels {
    /** The calibrated blend. */
    public static final String CHAMPION = "champion";

    private final Fits fits;
    private final NetworkLoader loader;
    private final Path folder;
    private @Nullable Trained last;

    /**
     * @param folder of the models, one within it for each cutoff
     */
    public NetworkModels(Fits fits, NetworkLoader loader, Path folder) {
        this.fits = fits;
        this.loader = loader;
        this.folder = folder;
    }

    /** The networks, their quantiles as they say them, by the encoder's label; then the champion. */
    public List<Candidate> candidates() {
        Stream<Candidate> alone =
                Arrays.stream(Encoder.values()).map(encoder -> candidate(encoder.label(), encoder, false, this::alone));
        return Stream.concat(alone, Stream.of(candidate(CHAMPION, Encoder.LSTM, true, this::blended)))
                .toList();
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
        String name = bundle.pipeline().name();
        CalibratedBlend forecaster = new CalibratedBlend(
                name,
                bundle.pipeline().longestHorizon(),
                List.of(new CalibratedBlend.Part(method, Weights.of(1))),
                Combination.MEAN,
                ConformalScaling.NONE,
                bundle.pipeline().labels());
        return new OpenForecaster(name, forecaster, network::close);
    }

    private Bundle bundle(Encoder encoder, boolean trees, ShopData data, int horizon, long seed) throws IOException {
        Path own = Files.createTempDirectory(folder, "%s-%s-%d-".formatted(encoder.label(), data.cutoff(), seed));
        Provenance provenance = new Provenance(
                CHAMPION + "-" + data.cutoff(),
                data.cutoff().atStartOfDay(ZoneOffset.UTC).toInstant().toString(),
                "backtest",
                List.of(),
                Map.of(),
                seed);
        FitSettings settings =
                new FitSettings(encoder.label(), FitSettings.standard().contextLength(), horizon);
        Training wanted = new Training(encoder, data.cutoff(), horizon, seed, data.texts(), data.trend());
        ModelFit fit = new ModelFit((windows, file) -> train(wanted, windows, file), loader);
        return (trees ? fit : fit.withoutTrees())
                .fit(data, settings, null, own, provenance)
                .bundle();
    }

    private void train(Training wanted, WindowSource windows, Path file) throws IOException {
        Trained known = last;
        if (known != null && known.training().equals(wanted)) {
            Files.copy(known.file(), file);
        } else {
            fits.of(wanted.encoder(), wanted.seed()).fit(windows, file);
            last = new Trained(wanted, file);
        }
    }

    private Candidate candidate(String name, Encoder encoder, boolean trees, Opening opening) {
        return new Candidate() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public boolean readsTexts() {
                return true;
            }

            @Override
            public Forecaster fit(ShopData data, int horizon, long seed) throws IOException {
                return opening.open(bundle(encoder, trees, data, horizon, seed));
            }
        };
    }

    /** Fits networks. */
    @FunctionalInterface
    public interface Fits {
        /** Fits a network with that encoder; equal seeds fit alike. */
        NetworkFit of(Encoder encoder, long seed);
    }

    /** Makes a forecaster of what was fitted. */
    @FunctionalInterface
    private interface Opening {
        Forecaster open(Bundle bundle) throws IOException;
    }

    /** What a network is to be trained for. */
    private record Training(
            Encoder encoder, LocalDate cutoff, int horizon, long seed, List<EncoderPin> texts, TrendRule trend) {}

    /** What was trained last. */
    private record Trained(Training training, Path file) {}
}
