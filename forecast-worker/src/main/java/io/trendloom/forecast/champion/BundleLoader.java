package io.trendloom.forecast.champion;

import io.trendloom.forecasting.artifact.BrokenBundleException;
import io.trendloom.forecasting.artifact.Bundle;
import io.trendloom.forecasting.artifact.BundleForecaster;
import io.trendloom.forecasting.artifact.EncoderPin;
import io.trendloom.forecasting.artifact.NetworkLoader;
import io.trendloom.forecasting.drift.InputProfile;
import io.trendloom.forecasting.launch.Launches;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.trend.TrendRule;
import io.trendloom.platform.signing.UntrustedObjectException;
import io.trendloom.platform.store.ObjectCorrupted;
import io.trendloom.platform.store.ObjectMissing;
import io.trendloom.platform.store.ObjectStoreException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Loads bundles through ONNX Runtime: fetched into the data directory, every file verified, tried on an item. */
@ApplicationScoped
class BundleLoader implements ModelLoader {
    private static final Logger LOG = Logger.getLogger(BundleLoader.class);
    private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 3);

    private final BundleFiles files;
    private final NetworkLoader networks;

    BundleLoader(BundleFiles files, NetworkLoader networks) {
        this.files = files;
        this.networks = networks;
    }

    @Override
    public LoadedModel load(Promotion promotion) throws BundleUnusableException {
        LoadedBundle loaded = open(fetch(promotion));
        boolean warm = false;
        try {
            warmUp(loaded);
            warm = true;
            return loaded;
        } catch (RuntimeException e) {
            throw new BundleUnusableException("It cannot forecast: " + e.getMessage(), e, true);
        } finally {
            if (!warm) {
                loaded.close();
            }
        }
    }

    @Override
    public void keepOnly(List<Promotion> promotions) {
        try {
            files.keepOnly(promotions.stream().map(Promotion::manifest).toList());
        } catch (IOException e) {
            LOG.warnf("Models that are no longer used stay in the data directory: %s", e);
        }
    }

    private Path fetch(Promotion promotion) throws BundleUnusableException {
        try {
            return files.fetch(promotion);
        } catch (ObjectCorrupted | ObjectMissing | IllegalArgumentException e) {
            throw new BundleUnusableException(String.valueOf(e.getMessage()), e, true);
        } catch (UntrustedObjectException e) {
            // It may be signed yet: by trendloom models sign.
            throw new BundleUnusableException(
                    e.getMessage() + " Maybe sign it by: trendloom models sign " + promotion.modelId(), e, false);
        } catch (ObjectStoreException | UncheckedIOException | IOException e) {
            throw new BundleUnusableException(String.valueOf(e.getMessage()), e, false);
        }
    }

    private LoadedBundle open(Path folder) throws BundleUnusableException {
        try {
            Bundle bundle = Bundle.open(folder);
            return new LoadedBundle(
                    bundle.manifest().encoders(), bundle.inputs(), BundleForecaster.load(bundle, networks));
        } catch (BrokenBundleException | IllegalArgumentException | IOException e) {
            throw new BundleUnusableException(String.valueOf(e.getMessage()), e, true);
        }
    }

    private static void warmUp(LoadedBundle loaded) {
        ItemHistory item = ItemHistory.of("warm-up", ANY_DAY)
                .sales(new double[] {1, 0, 2}, new double[] {1, 0, 2})
                .build();
        ItemHistory unsold = ItemHistory.of("", item.lastDay().plusDays(1)).build();
        loaded.forecaster()
                .forecast(
                        List.of(item, unsold),
                        ShopCalendar.alwaysOpen(ANY_DAY),
                        item.lastDay(),
                        loaded.forecaster().longestHorizon());
    }

    /** A bundle's forecaster, with the native memory of its networks. */
    private record LoadedBundle(
            List<EncoderPin> encoders, @Nullable InputProfile inputs, BundleForecaster forecaster)
            implements LoadedModel {
        @Override
        public @Nullable Launches launches() {
            return forecaster.launches();
        }

        @Override
        public TrendRule trendRule() {
            return forecaster.trendRule();
        }

        @Override
        public Set<String> signals() {
            return forecaster.signals();
        }

        @Override
        public void close() {
            forecaster.close();
        }
    }
}
