package io.trendloom.launcher.subscription;

import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.Terminal;
import io.trendloom.launcher.api.JsonApi;
import io.trendloom.launcher.api.Service;
import io.trendloom.launcher.api.SystemOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code trendloom subscriptions remove}: ends a subscription. */
@Command(name = "remove", description = "Removes a subscription at once: it is told nothing more, not even what waits.")
public final class SubscriptionsRemoveCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "ID", description = "The subscription, as in the list.")
    private String id = "";

    @Mixin
    private SystemOptions system = new SystemOptions();

    public SubscriptionsRemoveCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        system.api(Service.FORECAST).delete("/v1/subscriptions/" + JsonApi.segment(id));
        terminal.line(id + " is removed");
        return ExitCode.OK.number();
    }
}
