package io.trendloom.train.fit;

import io.trendloom.forecasting.network.NetworkSettings;
import io.trendloom.forecasting.network.WindowSource;
import io.trendloom.forecasting.network.train.AdamSettings;
import io.trendloom.forecasting.network.train.EpochResult;
import io.trendloom.forecasting.network.train.NetworkTrainer;
import io.trendloom.forecasting.network.train.TrainedNetwork;
import io.trendloom.forecasting.network.train.TrainingBudget;
import io.trendloom.forecasting.network.train.TrainingListener;
import io.trendloom.forecasting.network.train.TrainingPlan;
import io.trendloom.forecasting.training.NetworkFit;
import io.trendloom.train.training.TrainingSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Fits a network on PyTorch, going on from the checkpoint that an earlier attempt left. */
final class NetworkTraining implements NetworkFit {
    private final NetworkTrainer trainer;
    private final TrainingSettings settings;
    private final TrainingListener listener;
    private final WorkFolder folder;
    private List<EpochResult> epochs = List.of();

    NetworkTraining(NetworkTrainer trainer, TrainingSettings settings, TrainingListener listener, WorkFolder folder) {
        this.trainer = trainer;
        this.settings = settings;
        this.listener = listener;
        this.folder = folder;
    }

    /** Also puts the TensorBoard event files beside the network. */
    @Override
    public void fit(WindowSource windows, Path file) throws IOException {
        TrainedNetwork trained = trainer.train(windows, size(), plan(windows), listener);
        epochs = trained.epochs();
        trained.exportOnnx(file);
        try (Stream<Path> events = Files.list(folder.events())) {
            for (Path event : events.toList()) {
                Files.copy(event, file.resolveSibling(event.getFileName()));
            }
        }
    }

    /** What each epoch came to. */
    List<EpochResult> epochs() {
        return epochs;
    }

    private NetworkSettings size() {
        NetworkSettings standard = NetworkSettings.standard();
        return new NetworkSettings(
                settings.encoder(),
                settings.layers(),
                settings.hidden(),
                settings.inputWidth(),
                settings.dropout(),
                standard.textWidth(),
                settings.demandHead());
    }

    private TrainingPlan plan(WindowSource windows) throws IOException {
        return TrainingPlan.standard(settings.seed())
                .withBudget(new TrainingBudget(
                        settings.epochs(), settings.windows(), settings.batch(), settings.patience()))
                .withAdam(new AdamSettings(
                        settings.learningRate(), AdamSettings.standard().clipNorm()))
                .withCheckpoints(folder.checkpoints(windows.shape() + " " + size()))
                .withEvents(folder.events());
    }
}
