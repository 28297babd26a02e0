package io.trendloom.launcher.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.api.JsonApi;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a network is trained, as commands ask for it. */
public final class TrainingOptions {
    @Option(names = "--epochs", paramLabel = "N", description = "Most epochs (train: 10, demo: 4).")
    private @Nullable Integer epochs;

    @Option(
            names = "--encoder",
            paramLabel = "NAME",
            description = "How a series is read: lstm (default), gru, rnn or transformer.")
    private @Nullable String encoder;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description =
                    "Another setting, as in --set windows=20000 (windows an epoch; demo: 4000); a wrong one names all.")
    private Map<String, String> settings = new LinkedHashMap<>();

    boolean isEmpty() {
        return epochs == null && encoder == null && settings.isEmpty();
    }

    /** The settings of a training over usual ones, as {@code POST /v1/trainings} takes them. */
    public ObjectNode over(Map<String, String> usual) {
        Map<String, String> given = new LinkedHashMap<>(settings);
        add("epochs", epochs, given);
        add("encoder", encoder, given);
        Map<String, String> chosen = new LinkedHashMap<>(usual);
        chosen.putAll(given);
        return JsonApi.JSON.valueToTree(chosen);
    }

    private static void add(String name, @Nullable Object value, Map<String, String> given) {
        if (value != null && given.put(name, value.toString()) != null) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "The setting %s is given twice, by its option and by --set. Maybe leave one out.".formatted(name));
        }
    }
}
