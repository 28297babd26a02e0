package io.trendloom.forecasting.network.train;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a network is trained.
 *
 * @param budget how long
 * @param adam how far a step goes
 * @param weights what each task counts for
 * @param seed fixes the first parameters, the windows drawn and the dropout
 * @param checkpoints folder that holds the checkpoint; training goes on from one that is there
 * @param events folder for TensorBoard's event files
 */
public record TrainingPlan(
        TrainingBudget budget,
        AdamSettings adam,
        LossWeights weights,
        long seed,
        @Nullable Path checkpoints,
        @Nullable Path events) {
    /** Name of the checkpoint in its folder. */
    public static final String CHECKPOINT = "checkpoint.safetensors";

    /** The standard budget, optimiser and weights, without checkpoints or event files. */
    public static TrainingPlan standard(long seed) {
        return new TrainingPlan(
                TrainingBudget.standard(), AdamSettings.standard(), LossWeights.standard(), seed, null, null);
    }

    public TrainingPlan withBudget(TrainingBudget other) {
        return new TrainingPlan(other, adam, weights, seed, checkpoints, events);
    }

    public TrainingPlan withAdam(AdamSettings other) {
        return new TrainingPlan(budget, other, weights, seed, checkpoints, events);
    }

    public TrainingPlan withWeights(LossWeights other) {
        return new TrainingPlan(budget, adam, other, seed, checkpoints, events);
    }

    public TrainingPlan withCheckpoints(Path folder) {
        return new TrainingPlan(budget, adam, weights, seed, folder, events);
    }

    public TrainingPlan withEvents(Path folder) {
        return new TrainingPlan(budget, adam, weights, seed, checkpoints, folder);
    }
}
