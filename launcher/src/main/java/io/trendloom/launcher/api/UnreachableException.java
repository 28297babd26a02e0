package io.trendloom.launcher.api;

import java.io.IOException;
import java.net.URI;

/** A worker does not answer, or stopped in the middle of its answer. */
public final class UnreachableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreachableException(String service, URI address, IOException cause) {
        super(
                "%s does not answer at %s. Maybe start the system (trendloom up), or give its --port-offset."
                        .formatted(service, address),
                cause);
    }
}
