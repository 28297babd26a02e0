package io.trendloom.forecasting.launch;

import java.util.Arrays;

/** What is told of a newcomer. Trees are grown for each: those that have always seen a text make nothing of its absence. */
public enum Told {
    EVERYTHING(true, true),
    TEXT_ALONE(true, false),
    ID_ALONE(false, true),
    NEITHER(false, false);

    private final boolean text;
    private final boolean id;

    Told(boolean text, boolean id) {
        this.text = text;
        this.id = id;
    }

    /** What a row of features tells. */
    static Told of(float[] features) {
        boolean reads = !Float.isNaN(features[Shelf.WIDTH - LikeTexts.WIDTH]);
        boolean placed = !Float.isNaN(features[Shelf.SIBLINGS]);
        return reads ? placed ? EVERYTHING : TEXT_ALONE : placed ? ID_ALONE : NEITHER;
    }

    /** A row of features that tells no more than this. */
    float[] of(LaunchRow row) {
        float[] told = row.features().clone();
        if (!text) {
            Arrays.fill(told, Shelf.WIDTH - LikeTexts.WIDTH, Shelf.WIDTH, Float.NaN);
        }
        if (!id) {
            Arrays.fill(told, Shelf.IDS, Shelf.SIBLINGS + 1, Float.NaN);
        }
        return told;
    }
}
