package io.trendloom.train.training;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;

/** How this worker trains. */
@ConfigMapping(prefix = "trendloom.train")
public interface TrainConfig {
    /** Where PyTorch computes; {@code gpu} is an error where there is none. */
    @WithDefault("auto")
    DeviceChoice device();

    /**
     * Threads that PyTorch takes on a CPU. Two that wait without spinning are slower than one in steps this small, and trees
     * grow on another core meanwhile.
     */
    @Min(1) @WithDefault("1")
    int threads();

    /** Folder for checkpoints, so that a training goes on after a crash. */
    @WithDefault("${trendloom.data-dir}/train")
    Path folder();

    /** How long a claimed training stays claimed without a sign of life. */
    @WithDefault("30S")
    Duration lease();

    /** How long a training waits until vectors cover its texts; then it goes on with those that are there. */
    @WithDefault("10M")
    Duration vectorWait();

    /** How often this worker looks for trainings whose worker died. */
    @WithDefault("5S")
    Duration sweep();

    /** How often a training is begun before it is given up. */
    @WithDefault("5")
    int attempts();

    /** When this worker trains. Whatever it says, the worker takes trainings in and answers for models. */
    @WithDefault("always")
    Runs runs();

    /** When a worker trains. */
    enum Runs {
        /** Whenever a training waits. */
        ALWAYS,
        /** Never: others do. */
        NEVER,
        /** Until no training waits for it; then the process ends. */
        ONCE
    }

    /** Where PyTorch computes. */
    enum DeviceChoice {
        /** On a GPU where there is one. */
        AUTO,
        CPU,
        GPU
    }
}
