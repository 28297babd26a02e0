package io.trendloom.forecasting.boosting;

import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMDataset;
import io.github.metarank.lightgbm4j.LGBMException;

/** Grows trees with LightGBM, whose native library the application brings. Rows are put into bins once for many targets. */
public final class LightGbm implements AutoCloseable {
    /**
     * What data and trees have in common: the same result on every run. One thread: where others hold the cores, two wait
     * for each other most of the time.
     */
    static final String SHARED = "verbosity=-1 deterministic=true force_row_wise=true num_threads=1 max_bin=63";

    private static final int EVERY_TREE = -1;

    private final LGBMDataset data;

    public LightGbm(Matrix rows) {
        NativeLightGbm.load();
        try {
            data = LGBMDataset.createFromMat(rows.values(), rows.rows(), rows.width(), true, SHARED, null);
        } catch (LGBMException e) {
            throw new IllegalStateException("LightGBM could not read %d rows: %s".formatted(rows.rows(), e), e);
        }
    }

    /** Lets rows count for more or less than one in the trees that are grown from now on. */
    public LightGbm weighted(float[] weights) {
        try {
            data.setField("weight", weights);
            return this;
        } catch (LGBMException e) {
            throw new IllegalStateException("LightGBM could not read the weights: " + e, e);
        }
    }

    /** Trees for a target, a number a row. */
    public Forest grow(float[] target, BoostSettings settings, String objective, long seed) {
        try {
            data.setField("label", target);
            try (LGBMBooster booster = LGBMBooster.create(data, settings.text(objective, seed))) {
                boolean ended = false;
                for (int i = 0; i < settings.iterations() && !ended; i++) {
                    ended = booster.updateOneIter();
                }
                return Forest.of(booster.saveModelToString(0, EVERY_TREE, LGBMBooster.FeatureImportanceType.SPLIT));
            }
        } catch (LGBMException e) {
            throw new IllegalStateException("LightGBM could not grow trees (%s): %s".formatted(objective, e), e);
        }
    }

    @Override
    public void close() {
        try {
            data.close();
        } catch (LGBMException e) {
            throw new IllegalStateException("LightGBM could not let go of its rows: " + e, e);
        }
    }
}
