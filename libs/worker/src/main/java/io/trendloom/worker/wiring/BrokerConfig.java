package io.trendloom.worker.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** How the broker is entered, beside its address. */
@ConfigMapping(prefix = "trendloom.broker")
public interface BrokerConfig {
    /** Whether the connection is encrypted. */
    @WithDefault("false")
    boolean tls();

    /** File of the certificates, in PEM, by one of which the broker's must be signed. By default those that the JDK trusts. */
    Optional<Path> authorities();

    /** Whether the worker declares exchanges and queues. Without the rights to, it waits until they are there. */
    @WithDefault("true")
    boolean declares();
}
