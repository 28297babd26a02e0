package io.trendloom.launcher.backtest;

import io.trendloom.forecasting.backtest.NetworkModels;
import io.trendloom.forecasting.backtest.PaperModel;
import io.trendloom.forecasting.network.DemandHead;
import io.trendloom.forecasting.network.NetworkSettings;
import io.trendloom.forecasting.network.onnx.OnnxDemandNetwork;
import io.trendloom.forecasting.network.train.AdamSettings;
import io.trendloom.forecasting.network.train.NetworkTrainer;
import io.trendloom.forecasting.network.train.TokenTrainer;
import io.trendloom.forecasting.network.train.TrainingBudget;
import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

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
            defaultValue = "10000",
            description = "Windows in an epoch (${DEFAULT-VALUE}; train draws 20000).")
    private int windows;

    @Option(
            names = "--demand-head",
            paramLabel = "HEAD",
            defaultValue = "quantiles",
            converter = HeadLabel.class,
            description = "How networks tell the demand of a day: quantiles, zero-inflated quantiles, or"
                    + " negative-binomial (${DEFAULT-VALUE}).")
    private DemandHead head = DemandHead.QUANTILES;

    @Option(
            names = "--warm-start",
            description = "Networks go on at each cutoff from what they had learned at the one before.")
    private boolean warm;

    /**
     * Models that are trained in this process, kept in a folder until it ends. PyTorch takes one thread: equal seeds train
     * alike on any number of cores, and another core grows trees meanwhile.
     */
    NetworkModels models(Path folder, Clock clock, TrainingWatch watch) {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("ai.djl.pytorch.num_threads", "1");
        System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
        NetworkSettings settings = NetworkSettings.standard().with(head);
        return new NetworkModels(
                new CutoffNetworks(new NetworkTrainer(clock), settings, budget(), warm, watch),
                (file, shape) ->
                        OnnxDemandNetwork.load(file, shape, Runtime.getRuntime().availableProcessors()),
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

    /** Reads a head by its label. */
    static final class HeadLabel implements ITypeConverter<DemandHead> {
        @Override
        public DemandHead convert(String label) {
            try {
                return DemandHead.labelled(label);
            } catch (IllegalArgumentException unknown) {
                throw new TypeConversionException(unknown.getMessage());
            }
        }
    }
}
