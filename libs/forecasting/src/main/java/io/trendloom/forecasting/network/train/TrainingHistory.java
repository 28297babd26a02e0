package io.trendloom.forecasting.network.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the epochs came to, in order.
 *
 * @param epochs results of the epochs that are over
 */
record TrainingHistory(List<EpochResult> epochs) {
    static final TrainingHistory EMPTY = new TrainingHistory(List.of());

    TrainingHistory {
        epochs = List.copyOf(epochs);
    }

    TrainingHistory plus(EpochResult result) {
        List<EpochResult> all = new ArrayList<>(epochs);
        all.add(result);
        return new TrainingHistory(all);
    }

    /** Number of the first epoch with the smallest validation loss. */
    int bestEpoch() {
        return epochs.stream()
                .min(Comparator.comparingDouble(EpochResult::validationLoss))
                .map(EpochResult::epoch)
                .orElse(0);
    }

    double validationLoss() {
        return epochs.isEmpty() ? Double.NaN : epochs.getLast().validationLoss();
    }

    boolean isOver(TrainingBudget budget) {
        return epochs.size() >= budget.epochs()
                || (!epochs.isEmpty() && epochs.size() - bestEpoch() >= budget.patience());
    }
}
