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

/** {@code trendloom subscriptions resend}: tells an event again. */
@Command(name = "resend", description = "Sends an event to a subscription again, under the same webhook-id.")
public final class SubscriptionsResendCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "ID", description = "The subscription, as in the list.")
    private String id = "";

    @Parameters(index = "1", paramLabel = "EVENT", description = "The event, as in its deliveries.")
    private String event = "";

    @Mixin
    private SystemOptions system = new SystemOptions();

    public SubscriptionsResendCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        String path =
                "/v1/subscriptions/%s/deliveries/%s/resend".formatted(JsonApi.segment(id), JsonApi.segment(event));
        system.api(Service.FORECAST).post(path, JsonApi.JSON.createObjectNode());
        terminal.line(event + " is sent again");
        return ExitCode.OK.number();
    }
}
