package io.trendloom.forecasting.artifact;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.trendloom.forecasting.calibration.Weights;
import io.trendloom.forecasting.feature.FeatureSettings;
import io.trendloom.forecasting.network.NetworkShape;

/** A method of a bundle: a file and its weights. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Member.Network.class, name = "network"),
    @JsonSubTypes.Type(value = Member.WeekdayAverage.class, name = "weekday-average"),
    @JsonSubTypes.Type(value = Member.BoostedTotals.class, name = "boosted-totals"),
    @JsonSubTypes.Type(value = Member.SmoothedTotals.class, name = "smoothed-totals")
})
public sealed interface Member {
    /** Name of the file within the bundle. */
    String file();

    /** What the member counts for against the others. */
    Weights weights();

    /**
     * A network in ONNX.
     *
     * @param featureSet what it reads
     * @param shape what it takes in, in widths
     */
    record Network(String file, Weights weights, Features featureSet, NetworkShape shape) implements Member {}

    /**
     * Boosted trees for totals and the trend, in JSON.
     *
     * @param features that the trees read, by name and version
     */
    record BoostedTotals(String file, Weights weights, String features) implements Member {}

    /** Exponential smoothing for totals, its grid in JSON. */
    record SmoothedTotals(String file, Weights weights) implements Member {}

    /** The weekday average, its parameters in JSON. */
    record WeekdayAverage(String file, Weights weights) implements Member {}

    /**
     * A feature set by name and version, with what was chosen or learned for it.
     *
     * @param settings chosen before training
     */
    record Features(String name, int version, FeatureSettings settings) {}
}
