package io.trendloom.launcher.recommend;

import com.fasterxml.jackson.databind.JsonNode;
import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.FormatOption;
import io.trendloom.launcher.Terminal;
import io.trendloom.launcher.api.Customers;
import io.trendloom.launcher.api.JsonApi;
import io.trendloom.launcher.api.Service;
import io.trendloom.launcher.api.SystemOptions;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code trendloom recommend}: what to recommend, and why. */
@Command(
        name = "recommend",
        description = "Recommends items to a customer, beside an item or for a basket, and says why.")
public final class RecommendCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--item", paramLabel = "ID", description = "The item beside which others are shown.")
    private @Nullable String item;

    @Option(
            names = "--customer",
            paramLabel = "ID",
            description = "The id that publishers send; looked up as an operator.")
    private @Nullable String customer;

    @Option(names = "--basket", paramLabel = "ID,…", split = ",", description = "Ids of the items in a basket.")
    private List<String> basket = List.of();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many items, 1 to 100 (${DEFAULT-VALUE}).")
    private int limit;

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private SystemOptions system = new SystemOptions();

    public RecommendCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (Stream.of(item != null, customer != null, !basket.isEmpty())
                        .filter(given -> given)
                        .count()
                != 1) {
            throw new CommandException(ExitCode.USAGE, "Give one of --item, --customer and --basket.");
        }
        JsonNode answer =
                system.api(Service.FORECAST).get("/v1/recommendations?limit=%d&%s".formatted(limit, parameters()));
        switch (format.chosen()) {
            case json -> terminal.plain(answer.toPrettyString());
            case table -> answer.path("items").forEach(this::print);
        }
        return ExitCode.OK.number();
    }

    private String parameters() throws InterruptedException {
        if (item != null) {
            return "item=" + JsonApi.segment(item);
        }
        return customer == null
                ? basket.stream().map(id -> "basket=" + JsonApi.segment(id)).collect(Collectors.joining("&"))
                : "customer=" + JsonApi.segment(pseudonym(customer));
    }

    private String pseudonym(String id) throws InterruptedException {
        String pseudonym = new Customers(system).pseudonym(id);
        if (pseudonym == null) {
            throw new CommandException(ExitCode.FAILED, "No row has told of the customer (%s).".formatted(id));
        }
        return pseudonym;
    }

    private void print(JsonNode found) {
        terminal.plain(String.format(
                Locale.ROOT,
                "%-16s %-40s %s",
                found.path("itemId").asText(),
                found.path("title").asText(""),
                StreamSupport.stream(found.path("reasons").spliterator(), false)
                        .map(reason -> reason.path("text").asText())
                        .collect(Collectors.joining(" "))));
    }
}
