package io.trendloom.train.fit;

import io.trendloom.contract.ObjectRef;
import io.trendloom.platform.store.ObjectStore;
import io.trendloom.platform.store.Sha256;
import io.trendloom.train.dataset.DataSet;
import io.trendloom.train.dataset.DataSets;
import io.trendloom.train.registry.Champion;
import io.trendloom.train.training.RunningTraining;
import io.trendloom.train.training.TrainConfig;
import io.trendloom.train.training.Training;
import io.trendloom.train.training.TrainingJob;
import io.trendloom.train.training.TrainingSettings;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** From a command to a registered model: reads the data, sees to a first champion, fits the network. */
@Singleton
class ModelTraining implements TrainingJob {
    private static final Logger LOG = Logger.getLogger(ModelTraining.class);

    private final DataSets dataSets;
    private final FirstChampion firstChampion;
    private final NetworkModels networks;
    private final ObjectStore store;
    private final TrainConfig config;
    private final String release;

    ModelTraining(
            DataSets dataSets,
            FirstChampion firstChampion,
            NetworkModels networks,
            ObjectStore store,
            TrainConfig config,
            @ConfigProperty(name = "quarkus.application.version") String release) {
        this.dataSets = dataSets;
        this.firstChampion = firstChampion;
        this.networks = networks;
        this.store = store;
        this.config = config;
        this.release = release;
    }

    @Override
    public void run(RunningTraining training) throws Exception {
        Training asked = training.order();
        TrainingSettings settings = TrainingSettings.of(asked.settings());
        DataSet data = dataSets.read(asked.snapshot(), settings.text(), training);
        training.runs();
        FitOrder order = new FitOrder(asked.id(), asked.snapshot(), settings, data, release, asked.reason());
        WorkFolder folder = folder(asked.id());
        Champion champion = firstChampion.orMake(training, order, folder);
        networks.fit(training, order, champion, folder, checkpoints(training, asked.checkpoint()));
    }

    @Override
    public void discard(String trainingId) {
        try {
            folder(trainingId).delete();
        } catch (IOException e) {
            LOG.warnf("The files of training %s stay behind: %s", trainingId, e.getMessage());
        }
    }

    private StoredCheckpoints checkpoints(RunningTraining training, @Nullable ObjectRef known) {
        return new StoredCheckpoints(store, keyText(training.id()), training.fencingToken(), known);
    }

    private WorkFolder folder(String trainingId) {
        return new WorkFolder(config.folder().resolve(keyText(trainingId)));
    }

    /** An id is any text. */
    private static String keyText(String trainingId) {
        return Sha256.of(trainingId.getBytes(StandardCharsets.UTF_8));
    }
}
