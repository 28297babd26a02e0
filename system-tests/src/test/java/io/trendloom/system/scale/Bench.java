package io.trendloom.system.scale;

import com.fasterxml.jackson.databind.JsonNode;
import io.trendloom.embedded.FreePort;
import io.trendloom.system.Http;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;

/** A running system whose workers are timed: work is laid ready while the gate is held, and timed from its opening. */
final class Bench implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String TRAINING = """
            {"settings":{"epochs":"1","windows":"1000"}}""";

    private static final Duration EACH = Duration.ofMillis(50);

    private final Path folder;
    private final Form form;
    private final SimulatedDevice device;
    private final ScaledSystem system;
    private final Http http;
    private final Shop shop;
    private final Crew encoders;
    private final Crew forecasters;
    private final Deque<AddedWorker> added = new ArrayDeque<>();

    private Bench(Path folder, Form form, SimulatedDevice device, ScaledSystem system) throws Exception {
        this.folder = folder;
        this.form = form;
        this.device = device;
        this.system = system;
        this.http = system.http();
        this.shop = new Shop(http, form);
        this.encoders = Crew.of(system, Meter.TEXTS);
        this.forecasters = Crew.of(system, Meter.FORECASTS);
    }

    static Bench start(Path folder, Form form) throws Exception {
        SimulatedDevice device = SimulatedDevice.in(folder);
        ScaledSystem system = ScaledSystem.start(folder, "embed=1,forecast=1", device, form);
        return new Bench(folder, form, device, system);
    }

    /** Times the upload of the first sales, lists the items, and has a first champion forecast them. */
    Throughput begin() throws Exception {
        Stopwatch watch = Stopwatch.start(Crew.of(system, Meter.ROWS));
        shop.begin();
        Throughput sales = watch.stop("sales", "real", form.items() * form.days());
        shop.list();
        shop.awaitVectors();
        String training = askForTraining();
        shop.awaitForecasts();
        http.post(Http.TRAIN, training + "/cancel", "{}");
        awaitState(training, "cancelled");
        return sales;
    }

    private String askForTraining() throws Exception {
        return "/v1/trainings/"
                + http.post(Http.TRAIN, "/v1/trainings", TRAINING)
                        .at("/trainingId")
                        .asText();
    }

    private void awaitState(String training, String state) {
        await(() -> http.get(Http.TRAIN, training).at("/state").asText().equals(state));
    }

    /** Has a small network of the usual shape made, and used whether or not it forecasts better. */
    void train() throws Exception {
        String path = askForTraining();
        awaitState(path, "succeeded");
        String model = http.get(Http.TRAIN, path).at("/modelId").asText();
        JsonNode champion = http.get(Http.TRAIN, "/v1/models/champion");
        if (!champion.at("/modelId").asText().equals(model)) {
            http.post(
                    Http.TRAIN,
                    "/v1/models/%s/promote?aliasVersion=%s"
                            .formatted(model, champion.at("/aliasVersion").asText()),
                    "{}");
        }
        await(() -> http.get(Http.FORECAST, "/v1/status")
                .at("/recordedModelId")
                .asText()
                .equals(model));
    }

    void take(DeviceTime.Times times) throws IOException {
        device.take(times);
    }

    /** One more of each. */
    void add() throws Exception {
        AddedWorker encoder = AddedWorker.beside(encoders.last(), FreePort.any(), folder);
        AddedWorker forecaster = AddedWorker.beside(forecasters.last(), FreePort.any(), folder);
        added.push(encoder);
        added.push(forecaster);
        encoders.join(encoder.ready());
        forecasters.join(forecaster.ready());
    }

    /** One less of each. */
    void remove() throws Exception {
        forecasters.leave(forecasters.last());
        encoders.leave(encoders.last());
        added.pop().close();
        added.pop().close();
    }

    /** Encodes a review of each item. */
    Throughput texts(String name) throws Exception {
        try (FileChannel held = device.hold()) {
            shop.hear();
            device.awaitAtWork(encoders.pids());
        }
        Stopwatch watch = Stopwatch.start(encoders);
        await(() -> system.records().textsCounted() == shop.texts());
        Throughput texts = watch.stop("texts", name, form.items());
        shop.awaitVectors();
        return texts;
    }

    /** Forecasts each item after another day. */
    Throughput forecasts(String name) throws Exception {
        try (FileChannel held = device.hold()) {
            shop.sell();
            device.awaitAtWork(forecasters.pids());
        }
        Stopwatch watch = Stopwatch.start(forecasters);
        await(() -> system.records().openPartitions() == 0);
        Throughput items = watch.stop("items", name, form.items());
        shop.awaitForecasts();
        return items;
    }

    private static void await(Callable<Boolean> done) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(EACH)
                .until(done);
    }

    /** What is kept of all this, and the memory of those that do it. */
    Footprint footprint() throws Exception {
        return Footprint.of(system, shop);
    }

    @Override
    public void close() throws Exception {
        while (!added.isEmpty()) {
            added.pop().close();
        }
        system.close();
    }
}
