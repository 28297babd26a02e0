package io.trendloom.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trendloom.launcher.Terminal;
import io.trendloom.launcher.api.JsonApi;
import io.trendloom.launcher.api.Patience;
import io.trendloom.launcher.api.Service;
import io.trendloom.launcher.machine.Machine;
import io.trendloom.launcher.model.ModelReport;
import io.trendloom.launcher.model.TrainingOptions;
import io.trendloom.launcher.model.Trainings;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/** The steps of the demo on a running system. */
final class Demo {
    /** A small training, so that the demo ends in minutes; {@code trendloom train} takes the full one. */
    private static final Map<String, String> USUAL = Map.of("epochs", "4", "windows", "4000");

    private final Terminal terminal;
    private final Machine machine;
    private final SampleShop shop;
    private final JsonApi ingest;
    private final JsonApi train;
    private final JsonApi forecast;
    private final long begin = System.nanoTime();

    Demo(Terminal terminal, Machine machine, SampleShop shop) {
        this.shop = shop;
        this.terminal = terminal;
        this.machine = machine;
        this.ingest = Service.INGEST.on(machine.portOffset());
        this.train = Service.TRAIN.on(machine.portOffset());
        this.forecast = Service.FORECAST.on(machine.portOffset());
    }

    void run(Sample sample, TrainingOptions training) throws InterruptedException {
        load(sample);
        JsonNode trained = train(training.over(USUAL));
        recordForecasts();
        terminal.line("");
        IntakeReport.lines(ingest.get("/v1/intake")).forEach(terminal::line);
        terminal.line("");
        ModelReport.lines(trained).forEach(terminal::line);
        ItemReport items = new ItemReport(terminal, forecast);
        for (String item : Sample.SHOWN) {
            items.show(item);
        }
        items.strongest("growers", "growth", 1);
        items.strongest("decliners", "decline", -1);
        next();
    }

    private void load(Sample sample) throws InterruptedException {
        step("sending the sample shop (%s), half over HTTP, half over AMQP".formatted(sample.folder()));
        long before = new Intake(ingest.get("/v1/intake")).rows();
        JsonNode sent = shop.send(sample, machine);
        long expected =
                before + sent.path("overHttp").asLong() + sent.path("overAmqp").asLong();
        Waiting.until(terminal, "taking in", () -> {
            long rows = new Intake(ingest.get("/v1/intake")).rows();
            return new Waiting.Step(rows - before, expected - before, "rows accounted for");
        });
        LocalDate lastDay = LocalDate.parse(sent.path("lastDay").asText());
        Waiting.until(terminal, "closing days", () -> closed(lastDay));
        Waiting.until(terminal, "adding up series", this::applied);
    }

    private Waiting.Step closed(LocalDate lastDay) throws InterruptedException {
        String closed = ingest.get("/v1/calendar").path("lastClosedDay").asText("");
        boolean done = !closed.isEmpty() && !LocalDate.parse(closed).isBefore(lastDay);
        return new Waiting.Step(done ? 1 : 0, 1, "up to " + lastDay);
    }

    private Waiting.Step applied() throws InterruptedException {
        long last = ingest.get("/v1/intake").path("lastBatchSequence").asLong();
        long applied = forecast.get("/v1/status").path("lastBatchSequence").asLong();
        return new Waiting.Step(applied, last, "batches added up");
    }

    private JsonNode train(ObjectNode settings) throws InterruptedException {
        step("training the network on sales and text vectors (%s epochs of %s windows)"
                .formatted(
                        settings.path("epochs").asText(),
                        settings.path("windows").asText()));
        Trainings trainings = new Trainings(train);
        JsonNode asked = trainings.ask(settings);
        return trainings.follow(asked.path("trainingId").asText(), terminal);
    }

    private void recordForecasts() throws InterruptedException {
        step("forecasting every product");
        String champion = new Patience()
                .ask(() -> train.get("/v1/models/champion"))
                .path("modelId")
                .asText();
        Waiting.until(terminal, "forecasting", () -> recorded(champion));
    }

    private Waiting.Step recorded(String champion) throws InterruptedException {
        JsonNode status = forecast.get("/v1/status");
        boolean done = champion.equals(status.path("recordedModelId").asText())
                && status.path("cutoff").equals(status.path("recordedCutoff"));
        String refusal = status.path("championRefusal").asText("");
        return new Waiting.Step(
                done ? 1 : 0, 1, "with " + champion + (refusal.isEmpty() ? "" : ", which is not in use: " + refusal));
    }

    private void step(String text) {
        terminal.note(String.format(Locale.ROOT, "[%3.0f s] %s", (System.nanoTime() - begin) / 1e9, text));
    }

    private void next() {
        terminal.line("");
        terminal.line("@|bold Where to go next|@");
        terminal.plain("  page:      " + machine.page());
        terminal.plain("  forecasts: ./trendloom forecast A B --format csv      (--all for every product)");
        terminal.plain("  own data:  ./trendloom import sales.csv --kind sales --columns itemId=SKU,quantity=Qty");
        terminal.plain("  training:  ./trendloom train --wait                   (10 epochs of 20,000 windows)");
        terminal.plain("  reading:   README.md, ARCHITECTURE.md");
    }
}
