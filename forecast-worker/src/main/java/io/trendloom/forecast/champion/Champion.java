package io.trendloom.forecast.champion;

import io.trendloom.forecasting.drift.InputProfile;
import io.trendloom.forecasting.forecast.Forecaster;
import io.trendloom.forecasting.forecast.ItemForecast;
import io.trendloom.forecasting.launch.Launches;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.trend.TrendRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/** A model in use, verified and warm. Its native memory is freed once nobody scores with it any more. */
public final class Champion {
    private final Promotion promotion;
    private final LoadedModel model;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private boolean closed;

    Champion(Promotion promotion, LoadedModel model) {
        this.promotion = promotion;
        this.model = model;
    }

    Promotion promotion() {
        return promotion;
    }

    public String modelId() {
        return promotion.modelId();
    }

    /** Grows with each change of the champion. */
    public long aliasVersion() {
        return promotion.aliasVersion();
    }

    /** Longest horizon it answers, in days. */
    public int longestHorizon() {
        return model.forecaster().longestHorizon();
    }

    /** The rule that told it trend classes from sales. */
    public TrendRule trendRule() {
        return model.trendRule();
    }

    /** Names of the outside series that its networks read. */
    public Set<String> signals() {
        return model.signals();
    }

    /** How it forecasts items that have not sold; null where it has no model of its own for them. */
    public @Nullable Launches launches() {
        return model.launches();
    }

    /** What the items looked like that it learned from; null where that is not known. */
    public @Nullable InputProfile inputs() {
        return model.inputs();
    }

    /** One forecast an item, as {@link Forecaster#forecast}. */
    public List<ItemForecast> forecast(List<ItemHistory> items, ShopCalendar calendar, LocalDate cutoff, int horizon) {
        lock.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException(
                        "The model %s is no longer in use. Maybe ask again.".formatted(modelId()));
            }
            return model.forecaster().forecast(items, calendar, cutoff, horizon);
        } finally {
            lock.readLock().unlock();
        }
    }

    void close() {
        lock.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                model.close();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }
}
