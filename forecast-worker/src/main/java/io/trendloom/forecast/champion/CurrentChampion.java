package io.trendloom.forecast.champion;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.Shutdown;
import io.trendloom.forecast.metrics.ForecastMetrics;
import io.trendloom.platform.jdbc.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The champion in use in this replica. It follows the database; a model that cannot be used leaves the old one. */
@ApplicationScoped
public class CurrentChampion {
    private static final Logger LOG = Logger.getLogger(CurrentChampion.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final AgroalDataSource database;
    private final ModelLoader loader;
    private final VectorCoverage coverage;
    private final ForecastMetrics metrics;
    private final Clock clock;
    private final AtomicReference<@Nullable Champion> current = new AtomicReference<>();
    private final AtomicReference<@Nullable Champion> retired = new AtomicReference<>();
    private final AtomicReference<@Nullable Refusal> refusal = new AtomicReference<>();

    CurrentChampion(
            AgroalDataSource database,
            ModelLoader loader,
            VectorCoverage coverage,
            ForecastMetrics metrics,
            Clock clock) {
        this.database = database;
        this.loader = loader;
        this.coverage = coverage;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** The champion, or null before the first one is ready. */
    public @Nullable Champion get() {
        return current.get();
    }

    /** Why the newest promotion is not in use, or null if it is. */
    public @Nullable Refusal refusal() {
        return refusal.get();
    }

    /** Takes the newest promotion into use unless it is, or was refused a moment ago. It may take seconds. */
    public synchronized void follow() throws SQLException {
        Promotion newest = Transactions.inTransaction(database, ChampionStore::read);
        if (newest != null && !isInUse(newest) && !isRefused(newest)) {
            switchTo(newest);
        }
    }

    private void switchTo(Promotion newest) throws SQLException {
        try {
            Champion before = current.getAndSet(new Champion(newest, loaded(newest)));
            refusal.set(null);
            metrics.switched(newest.modelId(), newest.aliasVersion(), clock.instant());
            LOG.infof("Model %s (alias version %d) is in use.", newest.modelId(), newest.aliasVersion());
            retire(before);
            loader.keepOnly(before == null ? List.of(newest) : List.of(newest, before.promotion()));
        } catch (BundleUnusableException e) {
            refuse(newest, e);
        }
    }

    private LoadedModel loaded(Promotion newest) throws BundleUnusableException, SQLException {
        LoadedModel model = loader.load(newest);
        boolean usable = false;
        try {
            coverage.require(model.encoders());
            usable = true;
            return model;
        } finally {
            if (!usable) {
                model.close();
            }
        }
    }

    private void refuse(Promotion newest, BundleUnusableException e) {
        Instant until = e.isForGood() ? Instant.MAX : clock.instant().plus(PAUSE);
        Refusal before = refusal.getAndSet(new Refusal(newest, String.valueOf(e.getMessage()), until));
        if (before == null || before.promotion().aliasVersion() != newest.aliasVersion()) {
            metrics.refused();
            LOG.errorf(e, "Model %s (alias version %d) cannot be used.", newest.modelId(), newest.aliasVersion());
        }
    }

    private boolean isInUse(Promotion newest) {
        Champion used = current.get();
        return used != null && used.promotion().aliasVersion() >= newest.aliasVersion();
    }

    private boolean isRefused(Promotion newest) {
        Refusal refused = refusal.get();
        return refused != null
                && refused.promotion().aliasVersion() >= newest.aliasVersion()
                && clock.instant().isBefore(refused.until());
    }

    /** The champion before stays open for requests that began with it, until the next one is replaced. */
    private void retire(@Nullable Champion before) {
        Champion beforeThat = retired.getAndSet(before);
        if (beforeThat != null) {
            beforeThat.close();
        }
    }

    @Shutdown
    void close() {
        retire(current.getAndSet(null));
        retire(null);
    }

    /**
     * Why a promoted model is not in use.
     *
     * @param until when it is tried again
     */
    public record Refusal(Promotion promotion, String reason, Instant until) {}
}
