package io.trendloom.forecasting.network.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.trendloom.forecasting.network.NetworkDesign;
import io.trendloom.forecasting.network.WindowSource;
import io.trendloom.forecasting.network.tensor.NetworkParameters;
import java.io.IOException;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** One training run: the network, its optimiser and the loop over epochs. */
final class TrainingRun implements AutoCloseable {
    private static final int VALIDATION_BATCH = 128;

    private final WindowSource source;
    private final NetworkDesign design;
    private final TrainingPlan plan;
    private final TorchDemandNetwork network;
    private final ResumableAdam adam;
    private final NetworkLoss loss;

    TrainingRun(WindowSource source, NetworkDesign design, TrainingPlan plan, ParameterSource first) {
        this.source = source;
        this.design = design;
        this.plan = plan;
        network = TorchDemandNetwork.trainable(design, first);
        adam = new ResumableAdam(plan.adam(), network.newBatch());
        loss = new NetworkLoss(network.newBatch(), plan.weights());
    }

    TrainedNetwork train(@Nullable Checkpoint from, TrainingRecords records, ProgressReport report) throws IOException {
        TrainingHistory history = TrainingHistory.EMPTY;
        NetworkParameters best = network.snapshot();
        if (from != null) {
            adam.restore(from.adam());
            history = from.history();
            best = from.best();
        }
        while (!history.isOver(plan.budget())) {
            int epoch = history.epochs().size() + 1;
            report.begin(epoch, history.validationLoss());
            learn(epoch, report);
            history = history.plus(result(epoch, report));
            NetworkParameters now = network.snapshot();
            best = history.bestEpoch() == epoch ? now : best;
            records.epochIsOver(new Checkpoint(now, adam.snapshot(), best, history));
            report.end(history.validationLoss());
        }
        return new TrainedNetwork(design, best, history.epochs(), history.bestEpoch());
    }

    private void learn(int epoch, ProgressReport report) {
        long seed = Seeds.mix(plan.seed(), epoch);
        Engine.getEngine(TorchBlock.ENGINE).setRandomSeed((int) seed);
        RandomGenerator random = new SplittableRandom(seed);
        int left = plan.budget().windowsPerEpoch();
        while (left > 0) {
            int size = Math.min(left, plan.budget().batchSize());
            double value = step(source.sample(random, size));
            if (!Double.isFinite(value)) {
                throw new IllegalStateException(
                        "The loss became %s in epoch %d. Maybe an input or a target is not a finite number, or the learning rate (%s) is too high."
                                .formatted(value, epoch, plan.adam().learningRate()));
            }
            report.learnt(size, value);
            left -= size;
        }
    }

    private double step(WindowSource.Batch windows) {
        try (NDManager batch = network.newBatch()) {
            NDArray total;
            try (GradientMode mode = GradientMode.enter()) {
                total = loss.total(parts(batch, windows, true));
                mode.backward(total);
            }
            adam.step(network.arrays(), batch);
            return total.getFloat();
        }
    }

    private NDArray parts(NDManager batch, WindowSource.Batch windows, boolean training) {
        return loss.parts(batch, network.forward(batch, windows.inputs(), training), windows.targets());
    }

    private EpochResult result(int epoch, ProgressReport report) {
        LossParts validation = validate();
        double validationLoss = source.validationSize() == 0 ? report.loss() : validation.total(plan.weights());
        return new EpochResult(epoch, report.loss(), validationLoss, validation, report.windowsPerSecond());
    }

    private LossParts validate() {
        LossParts sum = LossParts.NONE;
        int size = source.validationSize();
        for (int from = 0; from < size; from += VALIDATION_BATCH) {
            int to = Math.min(size, from + VALIDATION_BATCH);
            WindowSource.Batch windows = source.validation(from, to);
            try (NDManager batch = network.newBatch();
                    GradientMode mode = GradientMode.enter()) {
                LossParts parts = LossParts.of(parts(batch, windows, false).toFloatArray());
                sum = sum.plus(parts, (double) (to - from) / size);
            }
        }
        return sum;
    }

    @Override
    public void close() {
        network.close();
    }
}
