package io.trendloom.train.fit;

import io.trendloom.forecasting.network.NetworkDesign;
import io.trendloom.forecasting.network.NetworkSettings;
import io.trendloom.forecasting.network.WindowSource;
import io.trendloom.forecasting.network.tensor.NetworkParameters;
import io.trendloom.forecasting.network.train.AdamSettings;
import io.trendloom.forecasting.network.train.EpochResult;
import io.trendloom.forecasting.network.train.NetworkTrainer;
import io.trendloom.forecasting.network.train.TrainedNetwork;
import io.trendloom.forecasting.network.train.TrainingBudget;
import io.trendloom.forecasting.network.train.TrainingListener;
import io.trendloom.forecasting.network.train.TrainingPlan;
import io.trendloom.forecasting.network.train.WarmStart;
import io.trendloom.forecasting.training.NetworkFit;
import io.trendloom.train.training.TrainingSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Fits a network on PyTorch, going on from the checkpoint that an earlier attempt left, else from what the champion's network
 * had learned.
 */
final class NetworkTraining implements NetworkFit {
    private final NetworkTrainer trainer;
    private final TrainingSettings settings;
    private final TrainingListener listener;
    private final WorkFolder folder;
    private final StoredCheckpoints checkpoints;
    private final @Nullable Path champion;
    private List<EpochResult> epochs = List.of();
    private boolean warm;

    /** @param champion what its network had learned; null to begin anew */
    NetworkTraining(
            NetworkTrainer trainer,
            TrainingSettings settings,
            TrainingListener listener,
            WorkFolder folder,
            StoredCheckpoints checkpoints,
            @Nullable Path champion) {
        this.trainer = trainer;
        this.settings = settings;
        this.listener = listener;
        this.folder = folder;
        this.checkpoints = checkpoints;
        this.champion = champion;
    }

    /** Also puts beside the network what it learned, and the TensorBoard event files. */
    @Override
    public void fit(WindowSource windows, Path file) throws IOException {
        Optional<NetworkParameters> start = start(windows);
        warm = start.isPresent();
        TrainedNetwork trained = warm
                ? trainer.train(windows, size(), plan(windows), listener, start.get())
                : trainer.train(windows, size(), plan(windows), listener);
        epochs = trained.epochs();
        trained.exportOnnx(file);
        WarmStart.write(trained, windows.covariates(), file.resolveSibling(WarmStart.FILE));
        try (Stream<Path> events = Files.list(folder.events())) {
            for (Path event : events.toList()) {
                Files.copy(event, file.resolveSibling(event.getFileName()));
            }
        }
    }

    private Optional<NetworkParameters> start(WindowSource windows) throws IOException {
        NetworkDesign design = new NetworkDesign(windows.shape(), size(), windows.presence());
        return champion == null ? Optional.empty() : WarmStart.read(champion, design, windows.covariates());
    }

    /** Whether it went on from the champion's. */
    boolean wasWarm() {
        return warm;
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
                .withCheckpoints(checkpoints.follow(folder.checkpoints(windows.shape() + " " + size())))
                .withEvents(folder.events());
    }
}
