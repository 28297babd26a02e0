package io.trendloom.launcher.forget;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.FormatOption;
import io.trendloom.launcher.Terminal;
import io.trendloom.launcher.api.Customers;
import io.trendloom.launcher.api.JsonApi;
import io.trendloom.launcher.api.Service;
import io.trendloom.launcher.api.SystemOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code trendloom forget}: takes a person out of what the running system has stored. */
@Command(
        name = "forget",
        description = {
            "Forgets a customer: nothing leads back from the pseudonym any more, orders kept for recommending and dead letters "
                    + "that tell of the customer are deleted, and names are taken out of stored texts.",
            "What it leaves alone is in docs/operation.md."
        })
public final class ForgetCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--customer", required = true, paramLabel = "ID", description = "The id that publishers send.")
    private @Nullable String customer;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "What texts may call the person; may be given more than once.")
    private List<String> names = new ArrayList<>();

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private SystemOptions system = new SystemOptions();

    public ForgetCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        String pseudonym = new Customers(system).pseudonym(String.valueOf(customer));
        ObjectNode here = request();
        if (pseudonym != null) {
            here.put("pseudonym", pseudonym);
        }
        // The pseudonym goes last: until then a command that failed half-way can be given again.
        ObjectNode texts = pseudonym == null && names.isEmpty() ? null : ask(Service.FORECAST, here);
        ObjectNode vectors = names.isEmpty() ? null : ask(Service.EMBED, request());
        ObjectNode done = ask(Service.INGEST, request().put("customer", customer));
        if (texts != null) {
            done.set("texts", texts);
        }
        if (vectors != null) {
            done.set("vectors", vectors);
        }
        switch (format.chosen()) {
            case json -> terminal.plain(done.toPrettyString());
            case table -> terminal.line(text(done));
        }
        return ExitCode.OK.number();
    }

    private ObjectNode request() {
        ObjectNode request = JsonApi.JSON.createObjectNode();
        if (!names.isEmpty()) {
            request.set("names", JsonApi.JSON.valueToTree(names));
        }
        return request;
    }

    private ObjectNode ask(Service worker, ObjectNode request) throws InterruptedException {
        return (ObjectNode) system.api(worker).post("/v1/customers/forget", request);
    }

    private static String text(JsonNode done) {
        String rows = "%s, %d dead letters are deleted, %d objects are written anew without the name"
                .formatted(
                        done.path("pseudonym").asBoolean() ? "the pseudonym is deleted" : "there was no pseudonym",
                        done.path("deadLetters").asInt(),
                        done.path("objects").asInt()
                                + done.path("vectors").path("objects").asInt());
        if (done.has("texts")) {
            rows += ", %d lines of orders are deleted"
                    .formatted(done.path("texts").path("lines").asInt());
        }
        return !done.has("vectors")
                ? rows
                : rows
                        + ", %d items, the words of %d reviews and %d words of the vocabulary name nobody any more"
                                .formatted(
                                        done.path("texts").path("items").asInt(),
                                        done.path("texts").path("reviews").asInt(),
                                        done.path("vectors").path("words").asInt());
    }
}
