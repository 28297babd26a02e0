package io.trendloom.launcher.reviews;

import com.fasterxml.jackson.databind.JsonNode;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.FormatOption;
import io.trendloom.launcher.Terminal;
import io.trendloom.launcher.api.JsonApi;
import io.trendloom.launcher.api.Service;
import io.trendloom.launcher.api.SystemOptions;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code trendloom reviews topics}: topics with a quote each, and which complaints rise. */
@Command(name = "topics", description = "Lists what customers complain of and praise, and which complaints rise.")
public final class ReviewTopicsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--language", paramLabel = "en|zh", description = "Reviews of one language (default: of both).")
    private @Nullable String language;

    @Option(names = "--kind", paramLabel = "complaint|praise", description = "One of the two (default: both).")
    private @Nullable String kind;

    @Option(
            names = "--from",
            paramLabel = "DAY",
            description = "First day that counts (default: 91 days up to the last one).")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DAY", description = "Last day that counts (default: the last closed day).")
    private @Nullable String to;

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private SystemOptions system = new SystemOptions();

    public ReviewTopicsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        JsonNode answer = system.api(Service.FORECAST).get("/v1/reviews/topics" + parameters());
        switch (format.chosen()) {
            case json -> terminal.plain(answer.toPrettyString());
            case table -> print(answer);
        }
        return ExitCode.OK.number();
    }

    private String parameters() {
        Map<String, @Nullable String> given = new LinkedHashMap<>();
        given.put("language", language);
        given.put("kind", kind);
        given.put("from", from);
        given.put("to", to);
        String query = given.entrySet().stream()
                .filter(each -> each.getValue() != null)
                .map(each -> each.getKey() + "=" + JsonApi.segment(Objects.requireNonNull(each.getValue())))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private void print(JsonNode answer) {
        line("%s to %s", answer.path("from").asText(), answer.path("to").asText());
        if (answer.path("topics").isEmpty()) {
            line("No topics: too few reviews have a text.");
        }
        answer.path("topics").forEach(this::printTopic);
    }

    private void printTopic(JsonNode topic) {
        line(
                "%-10s %s %7d %5.1f %%  %s%s",
                topic.path("kind").asText(),
                topic.path("language").asText(),
                topic.path("reviews").asInt(),
                100 * topic.path("share").asDouble(),
                topic.path("name").asText(),
                topic.has("rising")
                        ? "  RISES: %d in 7 days, %.1f expected"
                                .formatted(
                                        topic.path("rising").path("reviews").asInt(),
                                        topic.path("rising").path("expected").asDouble())
                        : "");
        topic.path("quotes")
                .forEach(quote -> line("    “%s”", quote.path("text").asText()));
    }

    private void line(String text, Object... values) {
        terminal.plain(String.format(Locale.ROOT, text, values));
    }
}
