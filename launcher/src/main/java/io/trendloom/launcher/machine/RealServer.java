package io.trendloom.launcher.machine;

import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** A server that stands in for an embedded part; it is somebody else's to start and stop. */
record RealServer(String name, String host, int port) {
    private static final int LIMIT_MILLIS = 5_000;
    private static final int LAST_PORT = 65_535;

    RealServer {
        if (port < 1 || port > LAST_PORT) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "The port (%d) of the real %s must be between 1 and %d.".formatted(port, name, LAST_PORT));
        }
    }

    boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), LIMIT_MILLIS);
            return true;
        } catch (IOException unreachable) {
            return false;
        }
    }

    void requireAnswer() {
        if (!answers()) {
            throw new CommandException(
                    ExitCode.UNAVAILABLE,
                    "The real %s at %s:%d must be reachable. Maybe it is not started, or a firewall is between."
                            .formatted(name, host, port));
        }
    }
}
