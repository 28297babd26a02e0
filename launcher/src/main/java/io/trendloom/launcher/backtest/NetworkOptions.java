package io.trendloom.launcher.backtest;

import io.trendloom.forecasting.backtest.NetworkModels;
import io.trendloom.forecasting.backtest.PaperModel;
import io.trendloom.forecasting.network.DemandHead;
import io.trendloom.forecasting.network.NetworkSettings;
import io.trendloom.forecasting.network.WindowSource;
import io.trendloom.forecasting.network.onnx.OnnxDemandNetwork;
import io.trendloom.forecasting.network.train.AdamSettings;
import io.trendloom.forecasting.network.train.NetworkTrainer;
import io.trendloom.forecasting.network.train.TokenTrainer;
import io.trendloom.forecasting.network.train.TrainingBudget;
import io.trendloom.forecasting.network.train.TrainingListener;
import io.trendloom.forecasting.network.train.TrainingPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine.Option;

/** How long the network is trained at each cutoff. */
final class NetworkOptions {
    @Option(
            names = "--epochs",
            paramLabel = "N",
            defaultValue = "10",
            description = "Most epochs of the network at each cutoff (${DEFAULT-VALUE}).")
    private int epochs;

    @Option(
            names = "--windows",
            paramLabel = "N",
            defaultValue = "20000",
            description = "Windows in an epoch (${DEFAULT-VALUE}).")
    private int windows;

    @Option(
            names = "--demand-head",
            paramLabel = "HEAD",
            defaultValue = "quantiles",
            description = "How networks tell the demand of a day: quantiles, zero-inflated quantiles, or"
                    + " negative-binomial (${DEFAULT-VALUE}).")
    private String head = DemandHead.QUANTILES.label();

    /** Models that are trained in this process, kept in a folder until it ends. */
    NetworkModels models(Path folder, Clock clock) {
        int threads = Runtime.getRuntime().availableProcessors();
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("ai.djl.pytorch.num_threads", String.valueOf(threads));
        System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
        NetworkTrainer trainer = new NetworkTrainer(clock);
        NetworkSettings settings = NetworkSettings.standard().with(DemandHead.labelled(head));
        return new NetworkModels(
                (encoder, seed) -> (source, file) -> train(trainer, source, settings.with(encoder), seed, file),
                (file, shape) -> OnnxDemandNetwork.load(file, shape, threads),
                folder);
    }

    /** The classifier of trends by titles, trained as long. */
    PaperModel paper() {
        return new PaperModel(new TokenTrainer(budget(), AdamSettings.standard()));
    }

    private TrainingBudget budget() {
        TrainingBudget standard = TrainingBudget.standard();
        return new TrainingBudget(epochs, windows, standard.batchSize(), standard.patience());
    }

    private void train(NetworkTrainer trainer, WindowSource source, NetworkSettings settings, long seed, Path file)
            throws IOException {
        TrainingPlan plan = TrainingPlan.standard(seed).withBudget(budget());
        trainer.train(source, settings, plan, TrainingListener.silent()).exportOnnx(file);
    }
}
