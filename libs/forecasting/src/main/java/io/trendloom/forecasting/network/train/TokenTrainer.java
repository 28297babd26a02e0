package io.trendloom.forecasting.network.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.trendloom.forecasting.network.NetworkSettings.Encoder;
import io.trendloom.forecasting.network.tensor.NetworkParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Fits classifiers of texts on DJL's PyTorch engine; equal texts, budgets and seeds fit alike. */
public final class TokenTrainer {
    private final TrainingBudget budget;
    private final AdamSettings rate;

    public TokenTrainer(TrainingBudget budget, AdamSettings rate) {
        this.budget = budget;
        this.rate = rate;
    }

    /**
     * Fits a classifier.
     *
     * @param held ends the training when they are classified no better for the budget's patience
     */
    public TokenClassifier train(TokenSettings settings, LabelledTexts learned, LabelledTexts held, long seed) {
        FirstParameters first = new FirstParameters(seed, Encoder.LSTM, settings.hidden());
        NetworkTrainer.ONE_AT_A_TIME.lock();
        try (TokenNetwork network = new TokenNetwork(settings, first);
                ResumableAdam adam = new ResumableAdam(rate, network.torch().newBatch())) {
            NetworkParameters best = network.torch().snapshot();
            double least = Double.POSITIVE_INFINITY;
            int bestEpoch = 0;
            for (int epoch = 1; epoch <= budget.epochs() && epoch - bestEpoch <= budget.patience(); epoch++) {
                learn(network, adam, learned, Seeds.mix(seed, epoch));
                double loss = network.loss(held.texts(), held.classes());
                if (loss < least) {
                    least = loss;
                    bestEpoch = epoch;
                    best = network.torch().snapshot();
                }
            }
            return new TokenClassifier(settings, best);
        } finally {
            NetworkTrainer.ONE_AT_A_TIME.unlock();
        }
    }

    private void learn(TokenNetwork network, ResumableAdam adam, LabelledTexts from, long seed) {
        Engine.getEngine(TorchBlock.ENGINE).setRandomSeed((int) seed);
        RandomGenerator random = new SplittableRandom(seed);
        for (int left = budget.windowsPerEpoch(); left > 0; left -= budget.batchSize()) {
            step(
                    network,
                    adam,
                    from,
                    random.ints(Math.min(left, budget.batchSize()), 0, from.classes().length)
                            .toArray());
        }
    }

    private static void step(TokenNetwork network, ResumableAdam adam, LabelledTexts from, int[] drawn) {
        List<int[]> texts = new ArrayList<>(drawn.length);
        int[] classes = new int[drawn.length];
        for (int i = 0; i < drawn.length; i++) {
            texts.add(from.texts().get(drawn[i]));
            classes[i] = from.classes()[drawn[i]];
        }
        try (NDManager batch = network.torch().newBatch()) {
            try (GradientMode mode = GradientMode.enter()) {
                NDArray loss = NetworkLoss.crossEntropy(batch, network.logits(batch, texts, true), classes);
                mode.backward(loss);
            }
            adam.step(network.torch().arrays(), batch);
        }
    }
}
