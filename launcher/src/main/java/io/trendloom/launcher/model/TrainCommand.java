package io.trendloom.launcher.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.FormatOption;
import io.trendloom.launcher.Terminal;
import io.trendloom.launcher.api.Service;
import io.trendloom.launcher.api.SystemOptions;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code trendloom train}: asks the running system for a training. */
@Command(
        name = "train",
        description = {
            "Fits a network on what the running system knows, judges it beside the baselines and registers it.",
            "It becomes the champion where it beats the champion of now beyond chance; the first network also where it "
                    + "is level with it."
        })
public final class TrainCommand implements Callable<Integer> {
    private static final Set<String> OVER = Set.of("succeeded", "failed", "cancelled");

    private final Terminal terminal;

    @Option(names = "--wait", description = "Follows the training to its end and prints how the model did.")
    private boolean wait;

    @Option(names = "--cancel", paramLabel = "ID", description = "Asks this training to stop instead.")
    private @Nullable String cancelled;

    @Mixin
    private TrainingOptions options = new TrainingOptions();

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private SystemOptions system = new SystemOptions();

    public TrainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        Trainings trainings = new Trainings(system.api(Service.TRAIN));
        if (cancelled != null) {
            return cancel(trainings, cancelled);
        }
        JsonNode training = trainings.ask(options.over(Map.of()));
        if (wait) {
            training = trainings.follow(training.path("trainingId").asText(), terminal);
        }
        report(training);
        return ExitCode.OK.number();
    }

    private int cancel(Trainings trainings, String id) throws InterruptedException {
        if (wait || !options.isEmpty()) {
            throw new CommandException(
                    ExitCode.USAGE, "With --cancel no other option of a training goes. Maybe leave the others out.");
        }
        JsonNode training = trainings.cancel(id);
        String state = training.path("state").asText();
        switch (format.chosen()) {
            case json -> terminal.plain(training.toPrettyString());
            case table ->
                terminal.line(
                        OVER.contains(state)
                                ? "training %s has ended already: %s".formatted(id, state)
                                : "training %s stops at its next step".formatted(id));
        }
        return ExitCode.OK.number();
    }

    private void report(JsonNode training) {
        switch (format.chosen()) {
            case json -> terminal.plain(training.toPrettyString());
            case table -> {
                if (wait) {
                    ModelReport.lines(training).forEach(terminal::line);
                } else {
                    terminal.line("training %s is %s"
                            .formatted(
                                    training.path("trainingId").asText(),
                                    training.path("state").asText()));
                }
            }
        }
    }
}
