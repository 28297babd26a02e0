package io.trendloom.train.fit;

import io.trendloom.contract.Json;
import io.trendloom.forecasting.baseline.WeekdayAverage;
import io.trendloom.forecasting.training.BaselineFit;
import io.trendloom.forecasting.training.FitSettings;
import io.trendloom.forecasting.training.FittedModel;
import io.trendloom.train.persistence.Entities;
import io.trendloom.train.registry.Champion;
import io.trendloom.train.registry.Policy;
import io.trendloom.train.registry.RegisteredArtifact;
import io.trendloom.train.registry.Registry;
import io.trendloom.train.training.RunningTraining;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Makes sure that there is a champion before a network is fitted: the weekday average, as soon as there are data. */
@Singleton
class FirstChampion {
    private static final Logger LOG = Logger.getLogger(FirstChampion.class);

    private final Entities entities;
    private final Registry registry;
    private final Artifacts artifacts;
    private final Clock clock;

    FirstChampion(Entities entities, Registry registry, Artifacts artifacts, Clock clock) {
        this.entities = entities;
        this.registry = registry;
        this.artifacts = artifacts;
        this.clock = clock;
    }

    /** The champion, made now where there is none. */
    Champion orMake(RunningTraining training, FitOrder order, WorkFolder folder) throws IOException {
        @Nullable Champion known = entities.awaitInTransaction(registry::champion);
        return known == null ? make(training, order, folder) : known;
    }

    private Champion make(RunningTraining training, FitOrder order, WorkFolder folder) throws IOException {
        String id = ModelId.next(WeekdayAverage.NAME, order.data().cutoff());
        FittedModel fitted = new BaselineFit()
                .fit(
                        order.shop(),
                        FitSettings.standard().horizon(),
                        folder.empty("baseline"),
                        order.provenance(id, clock.instant(), Map.of("policy", Policy.FIRST.text())));
        RegisteredArtifact artifact = new RegisteredArtifact(
                id,
                WeekdayAverage.NAME,
                order.trainingId(),
                order.data().cutoff(),
                artifacts.upload(fitted.bundle()),
                Json.mapper().valueToTree(fitted.bundle().manifest()),
                Json.mapper().valueToTree(Map.of("evaluation", fitted.report())),
                null);
        LOG.infof("The weekday average %s becomes the first champion.", id);
        return training.inTransaction(work ->
                registry.register(work, artifact).flatMap(model -> registry.promote(work, model, Policy.FIRST, 0)));
    }
}
