package io.trendloom.worker.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Who is let in. */
@ConfigMapping(prefix = "trendloom.access")
public interface AccessConfig {
    /** Whether callers must say who they are. Without, the worker listens to its own machine alone, and believes it. */
    @WithDefault("true")
    boolean required();

    /** Address of the OpenID provider whose tokens count, as they name it. Required where callers say who they are. */
    Optional<String> issuer();

    /** What a token must be made for. */
    @WithDefault("trendloom")
    String audience();

    /** Path of the claim that holds the roles, say {@code realm_access/roles}. By default where providers usually put them. */
    Optional<String> rolesClaim();

    /** The name that the provider knows this worker by, where it asks others. By default the application's. */
    String clientId();

    /** The secret that goes with it. Required in train-worker and forecast-worker where callers say who they are. */
    Optional<String> clientSecret();

    /** Whether browsers reach the page by HTTPS, as they should: it ends before the worker. */
    boolean https();
}
