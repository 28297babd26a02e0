package io.trendloom.launcher.api;

import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.machine.DataDirectory;
import io.trendloom.launcher.machine.MachineState;
import io.trendloom.launcher.machine.Ports;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of commands that talk to a running system. */
public final class SystemOptions {
    @Mixin
    private DataDirectory data = new DataDirectory();

    @Option(
            names = "--port-offset",
            paramLabel = "N",
            description = "The running system's (default: as the system on the data directory was started). "
                    + "Workers elsewhere: $TRENDLOOM_INGEST_URL, _EMBED_URL, _TRAIN_URL, _FORECAST_URL.")
    private @Nullable Integer portOffset;

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            defaultValue = "${env:TRENDLOOM_TOKEN}",
            description = "Says who you are where workers ask: a token of the installation's identity provider "
                    + "(default: $TRENDLOOM_TOKEN, which other users of this machine do not see).")
    private @Nullable String token;

    /** A worker's HTTP interface. */
    public JsonApi api(Service service) {
        String elsewhere = System.getenv(service.variable());
        URI address = elsewhere == null || elsewhere.isEmpty()
                ? service.address(offset())
                : address(service.variable(), elsewhere);
        return new JsonApi(service.text(), address, token == null || token.isBlank() ? null : new Token(token.strip()));
    }

    /** What a variable names; refused where it is no address over HTTP. */
    static URI address(String variable, String value) {
        String rule = "%s (%s) must be an address such as http://host:8080.".formatted(variable, value);
        try {
            URI address = new URI(value.replaceAll("/+$", ""));
            if (!("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                    || address.getHost() == null) {
                throw new CommandException(ExitCode.USAGE, rule);
            }
            return address;
        } catch (URISyntaxException e) {
            throw new CommandException(ExitCode.USAGE, rule, e);
        }
    }

    private int offset() {
        if (portOffset != null) {
            return Ports.requireOffset(portOffset);
        }
        MachineState state = MachineState.read(data.path());
        return state == null ? 0 : state.portOffset();
    }
}
