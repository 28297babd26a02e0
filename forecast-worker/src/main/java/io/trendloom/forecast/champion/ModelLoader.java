package io.trendloom.forecast.champion;

import java.util.List;

/** Brings a promoted model's artifact into memory: fetched, verified and warm. */
interface ModelLoader {
    LoadedModel load(Promotion promotion) throws BundleUnusableException;

    /** Frees what is kept of all other models. */
    void keepOnly(List<Promotion> promotions);
}
