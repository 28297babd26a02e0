package io.trendloom.launcher.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.FormatOption;
import io.trendloom.launcher.Terminal;
import io.trendloom.launcher.api.JsonApi;
import io.trendloom.launcher.api.RefusedException;
import io.trendloom.launcher.api.Service;
import io.trendloom.launcher.api.SystemOptions;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code trendloom accuracy}: how past forecasts did, beside the weekday average, and whether the model has drifted. */
@Command(
        name = "accuracy",
        description = {
            "Shows how past forecasts did as far as their days are over, beside the weekday average, and whether the model",
            "in use has drifted from what it learned."
        })
public final class AccuracyCommand implements Callable<Integer> {
    private static final int CONFLICT = 409;

    private final Terminal terminal;

    @Option(names = "--days", paramLabel = "N", description = "Only over the first 7, 14, 28 or 30 days of forecasts.")
    private @Nullable Integer days;

    @Option(
            names = "--cutoffs",
            paramLabel = "N",
            description = "The newest so many cutoffs of each model (default: ${DEFAULT-VALUE}).")
    private int cutoffs = 28;

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private SystemOptions system = new SystemOptions();

    public AccuracyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        JsonApi api = system.api(Service.FORECAST);
        JsonNode accuracy =
                api.get("/v1/accuracy?cutoffs=%d%s".formatted(cutoffs, days == null ? "" : "&days=" + days));
        JsonNode drift = drift(api);
        switch (format.chosen()) {
            case json -> terminal.plain(together(accuracy, drift).toPrettyString());
            case table -> AccuracyText.of(accuracy, drift).forEach(terminal::line);
        }
        return ExitCode.OK.number();
    }

    /** Missing before forecasts of record are made. */
    private static JsonNode drift(JsonApi api) throws InterruptedException {
        try {
            return api.get("/v1/drift");
        } catch (RefusedException refused) {
            if (refused.status() == CONFLICT) {
                return JsonApi.JSON.missingNode();
            }
            throw refused;
        }
    }

    private static JsonNode together(JsonNode accuracy, JsonNode drift) {
        ObjectNode both = accuracy.deepCopy();
        if (!drift.isMissingNode()) {
            both.set("drift", drift);
        }
        return both;
    }
}
