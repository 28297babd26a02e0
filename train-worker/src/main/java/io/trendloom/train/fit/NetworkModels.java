package io.trendloom.train.fit;

import io.smallrye.mutiny.Uni;
import io.trendloom.contract.Json;
import io.trendloom.contract.ObjectRef;
import io.trendloom.forecasting.artifact.Bundle;
import io.trendloom.forecasting.artifact.BundleForecaster;
import io.trendloom.forecasting.artifact.NetworkLoader;
import io.trendloom.forecasting.network.onnx.OnnxDemandNetwork;
import io.trendloom.forecasting.network.train.NetworkTrainer;
import io.trendloom.forecasting.network.train.WarmStart;
import io.trendloom.forecasting.training.FitSettings;
import io.trendloom.forecasting.training.FittedModel;
import io.trendloom.forecasting.training.ModelFit;
import io.trendloom.forecasting.trend.TrendRule;
import io.trendloom.train.metrics.TrainMetrics;
import io.trendloom.train.persistence.Work;
import io.trendloom.train.registry.Champion;
import io.trendloom.train.registry.RegisteredArtifact;
import io.trendloom.train.registry.Registry;
import io.trendloom.train.training.Outcome;
import io.trendloom.train.training.RunningTraining;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Fits a network and boosted trees, judges their blend against the champion, and publishes, registers and perhaps promotes it. */
@Singleton
class NetworkModels {
    private static final Logger LOG = Logger.getLogger(NetworkModels.class);

    private final TorchEngine engine;
    private final Artifacts artifacts;
    private final Registry registry;
    private final TrainMetrics metrics;
    private final Clock clock;
    private final FitSettings settings;
    private final NetworkLoader loader = (file, shape) ->
            OnnxDemandNetwork.load(file, shape, Runtime.getRuntime().availableProcessors());

    NetworkModels(
            TorchEngine engine,
            Artifacts artifacts,
            Registry registry,
            TrainMetrics metrics,
            Clock clock,
            ShopConfig shop) {
        this.engine = engine;
        this.artifacts = artifacts;
        this.registry = registry;
        this.metrics = metrics;
        this.clock = clock;
        this.settings = FitSettings.standard().withHolidays(shop.holidays().orElse(List.of()));
    }

    void fit(
            RunningTraining training,
            FitOrder order,
            Champion champion,
            WorkFolder folder,
            StoredCheckpoints checkpoints)
            throws IOException {
        engine.requireDevice();
        FitSettings named = settings.named(order.settings().encoder().label())
                .withContextLength(order.settings().contextLength());
        String id = ModelId.next(named.name(), order.data().cutoff());
        Instant now = clock.instant();
        Path bundle = folder.empty("bundle");
        NetworkTraining network;
        FittedModel fitted;
        try (Opened opened = open(champion, folder)) {
            network = new NetworkTraining(
                    new NetworkTrainer(clock),
                    order.settings(),
                    new ProgressWatch(
                            training, metrics, checkpoints, order.settings().windows()),
                    folder,
                    checkpoints,
                    mayGoOn(order, champion) ? opened.start() : null);
            ModelFit fit = new ModelFit(network, loader);
            fitted = (order.settings().boostedTrees() ? fit : fit.withoutTrees())
                    .fit(order.shop(), named, opened.network(), bundle, order.provenance(id, now, Map.of()));
        }
        if (fitted.withoutTrees() != null) {
            LOG.warnf("The model %s is made without boosted trees: %s", id, fitted.withoutTrees());
        }
        if (fitted.withoutLaunches() != null) {
            LOG.warnf("The model %s is made without a model of launches: %s", id, fitted.withoutLaunches());
        }
        boolean firstNetwork = !training.inTransaction(registry::hadNetwork);
        Judgement judgement = Judgement.of(Objects.requireNonNull(fitted.report()), firstNetwork);
        FitReport report = new FitReport(
                id,
                judgement.verdict(),
                judgement.policyText(),
                judgement.refusal(),
                fitted.report(),
                network.epochs(),
                order.data().coverage(),
                fitted.outliers());
        metrics.bounded(fitted.outliers().days());
        publish(training, order, champion, new Judged(bundle, fitted, judgement, report, network.wasWarm(), now));
    }

    /** Whether what the champion says of trends may be compared: a first champion is fitted anew. */
    private static String championTrends(FitOrder order, Champion champion) {
        TrendRule rule = champion.model().trendRule();
        return champion.model().kind().equals(Registry.WEEKDAY_AVERAGE)
                        || rule.equals(order.settings().trend())
                ? "told by the same rule"
                : "told by another rule (growth %s, decline %s, volatile %s, weeks %d) and judged by this one"
                        .formatted(rule.growth(), rule.decline(), rule.volatility(), rule.weeks());
    }

    /** The champion, ready to be compared with; the weekday average is fitted anew instead, without the days held out. */
    private Opened open(Champion champion, WorkFolder folder) throws IOException {
        if (champion.model().kind().equals(Registry.WEEKDAY_AVERAGE)) {
            return new Opened(null, null);
        }
        Bundle bundle = artifacts.download(champion.model().manifestRef(), folder.empty("champion"));
        Path start = bundle.file(WarmStart.FILE);
        return new Opened(BundleForecaster.load(bundle, loader), Files.exists(start) ? start : null);
    }

    /** A champion of a later cutoff has seen days that this training holds out or must not know. */
    private static boolean mayGoOn(FitOrder order, Champion champion) {
        return order.settings().warmStart()
                && !champion.model().cutoff().isAfter(order.data().cutoff());
    }

    private void publish(RunningTraining training, FitOrder order, Champion champion, Judged judged)
            throws IOException {
        Json.mapper().writeValue(judged.folder().resolve("metrics.json").toFile(), judged.report());
        Bundle bundle = Bundle.write(
                judged.folder(),
                judged.fitted().bundle().pipeline(),
                order.provenance(
                        judged.report().modelId(),
                        judged.now(),
                        Map.of(
                                "verdict",
                                judged.report().verdict(),
                                "policy",
                                judged.report().policy(),
                                "networkStart",
                                judged.warm() ? champion.model().id() : "new",
                                "refusal",
                                Objects.requireNonNullElse(judged.report().refusal(), "none"),
                                "boostedTrees",
                                Objects.requireNonNullElse(judged.fitted().withoutTrees(), "part of it"),
                                "launches",
                                Objects.requireNonNullElse(judged.fitted().withoutLaunches(), "part of it"),
                                "championTrends",
                                championTrends(order, champion),
                                "outlierDays",
                                String.valueOf(judged.report().outliers().days()),
                                "outlierItems",
                                String.valueOf(judged.report().outliers().items()))),
                judged.fitted().report());
        training.goOn();
        ObjectRef manifest = artifacts.upload(bundle);
        RegisteredArtifact artifact = new RegisteredArtifact(
                judged.report().modelId(),
                order.settings().encoder().label(),
                order.trainingId(),
                order.data().cutoff(),
                manifest,
                Json.mapper().valueToTree(bundle.manifest()),
                Json.mapper().valueToTree(judged.report()),
                judged.report().verdict());
        training.succeed(work -> register(work, artifact, judged.judgement(), champion));
    }

    private Uni<Outcome> register(Work work, RegisteredArtifact artifact, Judgement judgement, Champion judgedAgainst) {
        Outcome outcome = new Outcome(artifact.modelId(), judgement.verdict(), artifact.metrics());
        return registry.register(work, artifact)
                .flatMap(model -> judgement.policy() == null
                        ? Uni.createFrom().item(outcome)
                        : registry.promoteUnlessMoved(
                                        work,
                                        model,
                                        judgement.policy(),
                                        judgedAgainst.move().version())
                                .replaceWith(outcome));
    }

    /** A champion's networks, open, and what they had learned; none where it has none. */
    private record Opened(
            @Nullable BundleForecaster network, @Nullable Path start) implements AutoCloseable {
        @Override
        public void close() {
            if (network != null) {
                network.close();
            }
        }
    }

    /** A network that was judged, not yet published. */
    private record Judged(
            Path folder, FittedModel fitted, Judgement judgement, FitReport report, boolean warm, Instant now) {}
}
