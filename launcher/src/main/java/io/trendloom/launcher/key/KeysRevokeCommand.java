package io.trendloom.launcher.key;

import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.Terminal;
import io.trendloom.launcher.api.JsonApi;
import io.trendloom.launcher.api.Service;
import io.trendloom.launcher.api.SystemOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code trendloom keys revoke}: takes a key out of use. */
@Command(name = "revoke", description = "Takes a key out of use at once.")
public final class KeysRevokeCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "ID", description = "The key, as in the list.")
    private String id = "";

    @Mixin
    private SystemOptions system = new SystemOptions();

    public KeysRevokeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        system.api(Service.INGEST)
                .post("/v1/keys/%s/revoke".formatted(JsonApi.segment(id)), JsonApi.JSON.createObjectNode());
        terminal.line(id + " is revoked");
        return ExitCode.OK.number();
    }
}
