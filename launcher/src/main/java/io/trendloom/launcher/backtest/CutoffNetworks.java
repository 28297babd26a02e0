package io.trendloom.launcher.backtest;

import io.trendloom.forecasting.backtest.NetworkModels;
import io.trendloom.forecasting.network.NetworkDesign;
import io.trendloom.forecasting.network.NetworkSettings;
import io.trendloom.forecasting.network.NetworkSettings.Encoder;
import io.trendloom.forecasting.network.WindowSource;
import io.trendloom.forecasting.network.tensor.NetworkParameters;
import io.trendloom.forecasting.network.train.NetworkTrainer;
import io.trendloom.forecasting.network.train.TrainedNetwork;
import io.trendloom.forecasting.network.train.TrainingBudget;
import io.trendloom.forecasting.network.train.TrainingListener;
import io.trendloom.forecasting.network.train.TrainingPlan;
import io.trendloom.forecasting.training.NetworkFit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Trains networks cutoff by cutoff, each on its own or going on from what the one before had learned. */
final class CutoffNetworks implements NetworkModels.Fits {
    private final NetworkTrainer trainer;
    private final NetworkSettings settings;
    private final TrainingBudget budget;
    private final boolean warm;
    private final TrainingListener watch;
    private final OrderlyExit exit = OrderlyExit.registered();
    private final Map<Network, NetworkParameters> learned = new HashMap<>();

    CutoffNetworks(
            NetworkTrainer trainer,
            NetworkSettings settings,
            TrainingBudget budget,
            boolean warm,
            TrainingListener watch) {
        this.trainer = trainer;
        this.settings = settings;
        this.budget = budget;
        this.warm = warm;
        this.watch = watch;
    }

    @Override
    public NetworkFit of(Encoder encoder, long seed) {
        return (windows, file) -> fit(windows, encoder, seed, file);
    }

    private void fit(WindowSource windows, Encoder encoder, long seed, Path file) throws IOException {
        NetworkSettings own = settings.with(encoder);
        TrainingPlan plan = TrainingPlan.standard(seed).withBudget(budget);
        Network network = new Network(new NetworkDesign(windows.shape(), own, windows.presence()), seed);
        NetworkParameters before = learned.get(network);
        TrainingListener listener = progress -> watch.goesOn(progress) && exit.goesOn(progress);
        exit.begin();
        try {
            TrainedNetwork trained = warm && before != null
                    ? trainer.train(windows, own, plan, listener, before)
                    : trainer.train(windows, own, plan, listener);
            learned.put(network, trained.parameters());
            trained.exportOnnx(file);
        } finally {
            exit.end();
        }
    }

    /** Which network it is at every cutoff. */
    private record Network(NetworkDesign design, long seed) {}
}
