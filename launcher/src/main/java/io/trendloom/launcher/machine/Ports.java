package io.trendloom.launcher.machine;

import io.trendloom.embedded.FreePort;
import io.trendloom.embedded.Part;
import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import java.util.List;

/** The ports of one system: beside the usual ones of installed servers, all moved by one offset. */
public record Ports(int offset) {
    private static final int POSTGRES = 5433;
    private static final int S3 = 9001;
    private static final int AMQP = 5673;
    private static final int MOST_OFFSET = 56_000;

    /** The offset as given; one that moves a port off the range of ports is a mistake on the command line. */
    public static int requireOffset(int offset) {
        if (offset < 0 || offset > MOST_OFFSET) {
            throw new CommandException(
                    ExitCode.USAGE, "The --port-offset (%d) must be between 0 and %d.".formatted(offset, MOST_OFFSET));
        }
        return offset;
    }

    int postgres() {
        return POSTGRES + offset;
    }

    int objectStore() {
        return S3 + offset;
    }

    int broker() {
        return AMQP + offset;
    }

    public int of(Worker worker) {
        return worker.port() + offset;
    }

    /** Fails for the first port that somebody else listens on. */
    void requireFree(List<Part> parts) {
        for (Part part : parts) {
            if (!part.isAlive() && !FreePort.isFree(part.port())) {
                throw new CommandException(
                        ExitCode.BUSY,
                        ("The port %d of %s is taken by another program (%d + offset %d). Maybe another system runs, or "
                                        + "choose a --port-offset (now %d), which moves every port.")
                                .formatted(part.port(), part.name(), part.port() - offset, offset, offset));
            }
        }
    }
}
