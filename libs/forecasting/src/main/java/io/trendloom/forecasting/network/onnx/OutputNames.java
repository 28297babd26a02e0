package io.trendloom.forecasting.network.onnx;

/** What the outputs of the ONNX graph are called. */
final class OutputNames {
    static final String DEMAND = "demand";
    static final String SIZES = "sizes";
    static final String MEAN = "mean";
    static final String TOTALS = "totals";
    static final String WEEKS = "weeks";
    static final String ITEM_TREND = "itemTrend";
    static final String DAY_TREND = "dayTrend";

    private OutputNames() {}
}
