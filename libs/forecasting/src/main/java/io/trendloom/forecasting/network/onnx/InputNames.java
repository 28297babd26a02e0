package io.trendloom.forecasting.network.onnx;

import io.trendloom.forecasting.network.NetworkShape;

/** What the inputs of the ONNX graph are called. */
final class InputNames {
    static final String PAST = "past";
    static final String FUTURE = "future";
    static final String STATICS = "statics";
    static final String TEXT_MASK = "textMask";

    private InputNames() {}

    static String text(NetworkShape.TextInput text) {
        return "text/" + text.name();
    }
}
