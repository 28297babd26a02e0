package io.trendloom.launcher.key;

import com.fasterxml.jackson.databind.JsonNode;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.FormatOption;
import io.trendloom.launcher.Terminal;
import io.trendloom.launcher.api.Service;
import io.trendloom.launcher.api.SystemOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code trendloom keys list}: all keys, the newest first. */
@Command(name = "list", description = "Lists all keys that were ever made, the newest first; not the keys themselves.")
public final class KeysListCommand implements Callable<Integer> {
    private static final String ROW = "%-16s  %-24s  %-20s  %-20s  %s";

    private final Terminal terminal;

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private SystemOptions system = new SystemOptions();

    public KeysListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        JsonNode keys = system.api(Service.INGEST).get("/v1/keys");
        switch (format.chosen()) {
            case json -> terminal.plain(keys.toPrettyString());
            case table -> table(keys);
        }
        return ExitCode.OK.number();
    }

    private void table(JsonNode keys) {
        terminal.line(ROW.formatted("ID", "PUBLISHER", "EXPIRES", "REVOKED", "SCOPES"));
        for (JsonNode key : keys) {
            List<String> scopes = new ArrayList<>();
            key.path("scopes").forEach(scope -> scopes.add(scope.asText()));
            terminal.line(ROW.formatted(
                    key.path("id").asText(),
                    key.path("publisher").asText(),
                    seconds(key.path("expiresAt").asText()),
                    seconds(key.path("revokedAt").asText("-")),
                    String.join(",", scopes)));
        }
    }

    private static String seconds(String iso) {
        return iso.replaceAll("\\.\\d+", "");
    }
}
