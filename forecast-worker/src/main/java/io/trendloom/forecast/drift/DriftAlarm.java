package io.trendloom.forecast.drift;

import io.trendloom.contract.message.DriftDetected;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is told of a champion that has drifted. */
final class DriftAlarm {
    private static final String INPUTS = "inputs";
    private static final String ACCURACY = "accuracy";
    private static final String METRIC = "wqlTotal";

    private DriftAlarm() {}

    /**
     * The input that has moved furthest, else the accuracy that was lost; null where neither is so.
     *
     * @param threshold of inputs
     */
    static @Nullable DriftDetected of(DriftView drift, double threshold) {
        List<DriftView.Input> moved = drift.inputs().stream()
                .filter(input -> input.level() == DriftView.Level.DRIFTED)
                .sorted(Comparator.comparingDouble(DriftView.Input::psi).reversed())
                .toList();
        if (!moved.isEmpty()) {
            DriftView.Input most = moved.getFirst();
            return new DriftDetected(drift.modelId(), drift.cutoff(), INPUTS, most.feature(), most.psi(), threshold);
        }
        DriftView.Accuracy accuracy = drift.accuracy();
        return accuracy == null || !accuracy.isLost()
                ? null
                : new DriftDetected(
                        drift.modelId(), drift.cutoff(), ACCURACY, METRIC, accuracy.ratio(), accuracy.threshold());
    }
}
