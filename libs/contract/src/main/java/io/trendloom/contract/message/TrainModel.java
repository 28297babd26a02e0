package io.trendloom.contract.message;

import io.trendloom.contract.ObjectRef;
import java.util.Map;

/**
 * Fit a model on one snapshot of the data.
 *
 * @param snapshot JSON of a {@link io.trendloom.contract.row.Snapshot}
 * @param settings what differs from the defaults, say {@code epochs=4}
 */
public record TrainModel(String trainingId, ObjectRef snapshot, Map<String, String> settings) implements Message {
    public TrainModel {
        settings = Map.copyOf(settings);
    }
}
