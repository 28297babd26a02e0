package io.trendloom.forecasting.network.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trendloom.forecasting.network.DemandNetwork;
import io.trendloom.forecasting.network.NetworkSettings;
import io.trendloom.forecasting.network.NetworkSettings.Encoder;
import io.trendloom.forecasting.network.PastTellsDemand;
import io.trendloom.forecasting.network.TextTellsDemand;
import io.trendloom.forecasting.network.WindowSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NetworkTrainerTest {
    private static final NetworkSettings TINY = new NetworkSettings(Encoder.LSTM, 2, 12, 16, 0.2f, 4);

    @TempDir
    Path folder;

    private final NetworkTrainer trainer = new NetworkTrainer(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    private final TextTellsDemand shop = new TextTellsDemand(false);

    @Test
    void aNetworkThatReadsTextBeatsOneThatCannot() throws IOException {
        TrainingPlan plan = plan(4, 640).withAdam(new AdamSettings(0.01f, 1));
        EpochResult with = train(shop, plan).best();
        EpochResult without = train(new TextTellsDemand(true), plan).best();
        assertThat(with.validation().demand()).isLessThan(without.validation().demand() / 2);
        assertThat(with.validation().totals()).isLessThan(without.validation().totals() / 2);
    }

    @ParameterizedTest
    @EnumSource(Encoder.class)
    void readsTheLevelFromThePastAndTheDayFromTheFuture(Encoder encoder) throws IOException {
        TrainingPlan plan = TrainingPlan.standard(1)
                .withBudget(new TrainingBudget(3, 640, 8, 3))
                .withAdam(new AdamSettings(0.01f, 1));
        PastTellsDemand source = new PastTellsDemand();
        TrainedNetwork trained = train(source, encoder, plan);
        try (DemandNetwork network = trained.open()) {
            assertThat(source.shareNearTheLevel(network)).isGreaterThan(0.9);
        }
    }

    @ParameterizedTest
    @EnumSource(Encoder.class)
    void stoppedAndResumedItIsTheSameToTheLastBit(Encoder encoder) throws IOException {
        TrainedNetwork whole = train(shop, encoder, plan(4, 96));
        train(shop, encoder, plan(2, 96).withCheckpoints(folder));
        TrainedNetwork resumed = train(shop, encoder, plan(4, 96).withCheckpoints(folder));
        assertThat(resumed.epochs()).hasSize(4).isEqualTo(whole.epochs());
        assertThat(resumed.parameters()).isEqualTo(whole.parameters());
    }

    @Test
    void refusesTheCheckpointOfAnotherEncoder() throws IOException {
        train(shop, Encoder.GRU, plan(1, 64).withCheckpoints(folder));
        assertThatThrownBy(() -> train(shop, Encoder.LSTM, plan(1, 64).withCheckpoints(folder)))
                .hasMessageContaining("encoder=GRU")
                .hasMessageContaining("encoder=LSTM");
    }

    @Test
    void collectingGarbageMeanwhileChangesNothing() throws Exception {
        TrainedNetwork undisturbed = train(shop, plan(1, 320));
        AtomicBoolean over = new AtomicBoolean();
        Thread collector = Thread.ofPlatform().start(() -> {
            while (!over.get()) {
                System.gc();
            }
        });
        try {
            assertThat(train(shop, plan(1, 320)).parameters()).isEqualTo(undisturbed.parameters());
        } finally {
            over.set(true);
            collector.join();
        }
    }

    @Test
    void anotherSeedGivesAnotherNetwork() throws IOException {
        TrainedNetwork one = train(shop, plan(1, 64));
        TrainedNetwork other = train(
                shop,
                new TrainingPlan(plan(1, 64).budget(), AdamSettings.standard(), LossWeights.standard(), 2, null, null));
        assertThat(other.parameters()).isNotEqualTo(one.parameters());
    }

    @Test
    void cancelledTrainingGoesOnFromItsCheckpoint() throws IOException {
        TrainingPlan plan = plan(3, 96).withCheckpoints(folder);
        assertThatThrownBy(() -> trainer.train(shop, TINY, plan, p -> p.epoch() < 2))
                .isInstanceOf(TrainingCancelledException.class)
                .hasMessageContaining("epoch 2 of 3");
        List<Integer> epochs = new ArrayList<>();
        TrainedNetwork resumed = trainer.train(shop, TINY, plan, p -> epochs.add(p.epoch()));
        assertThat(epochs).first().isEqualTo(2);
        assertThat(resumed.parameters()).isEqualTo(train(shop, plan(3, 96)).parameters());
    }

    @Test
    void refusesAnotherRunsCheckpoint() throws IOException {
        train(shop, plan(1, 64).withCheckpoints(folder));
        assertThatThrownBy(() -> train(shop, plan(1, 65).withCheckpoints(folder)))
                .hasMessageContaining("windowsPerEpoch=65")
                .hasMessageContaining("Maybe");
    }

    @Test
    void refusesADamagedCheckpoint() throws IOException {
        train(shop, plan(1, 64).withCheckpoints(folder));
        Path file = folder.resolve("checkpoint.safetensors");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);
        assertThatThrownBy(() -> train(shop, plan(2, 64).withCheckpoints(folder)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void tellsOfEveryEpochAndOfStepsWithin() throws IOException {
        List<TrainingProgress> told = new ArrayList<>();
        trainer.train(shop, TINY, plan(2, 320), told::add);
        assertThat(told).hasSize(2 * (10 + 1));
        assertThat(told.getFirst().windowsDone()).isEqualTo(32);
        assertThat(told.getFirst().validationLoss()).isNaN();
        assertThat(told.getLast().windowsDone()).isEqualTo(320);
        assertThat(told.getLast().validationLoss()).isPositive();
    }

    @Test
    void endsEarlyAndKeepsTheBestEpoch() throws IOException {
        TrainingPlan wild = new TrainingPlan(
                new TrainingBudget(40, 64, 32, 2), new AdamSettings(0.5f, 100), LossWeights.standard(), 3, null, null);
        TrainedNetwork trained = train(shop, wild);
        assertThat(trained.epochs()).hasSizeLessThan(40);
        assertThat(trained.bestEpoch()).isEqualTo(trained.epochs().size() - 2);
        assertThat(trained.best().validationLoss())
                .isEqualTo(trained.epochs().stream()
                        .mapToDouble(EpochResult::validationLoss)
                        .min()
                        .getAsDouble());
    }

    @Test
    void aWarmStartBeginsWhereTheOtherNetworkEnded() throws IOException {
        TrainingPlan plan = plan(4, 640).withAdam(new AdamSettings(0.01f, 1));
        TrainedNetwork first = train(shop, plan);
        TrainedNetwork second = trainer.train(shop, TINY, plan(1, 32), TrainingListener.silent(), first.parameters());
        assertThat(second.best().validationLoss())
                .isLessThan(first.epochs().getFirst().validationLoss());
    }

    @Test
    void leavesAnEventFile() throws IOException {
        train(shop, plan(1, 64).withEvents(folder));
        assertThat(folder.resolve("events.out.tfevents.0000000000.trendloom")).isNotEmptyFile();
    }

    private TrainedNetwork train(WindowSource source, TrainingPlan plan) throws IOException {
        return train(source, Encoder.LSTM, plan);
    }

    private TrainedNetwork train(WindowSource source, Encoder encoder, TrainingPlan plan) throws IOException {
        return trainer.train(source, TINY.with(encoder), plan, TrainingListener.silent());
    }

    private static TrainingPlan plan(int epochs, int windows) {
        return TrainingPlan.standard(1).withBudget(new TrainingBudget(epochs, windows, 32, epochs));
    }
}
