package io.trendloom.worker.limit;

import io.github.bucket4j.TimeMeter;
import io.quarkus.security.identity.SecurityIdentity;
import io.trendloom.worker.access.AccessConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Those who said who they are. On one machine nobody does, and nobody waits. */
@ApplicationScoped
class KnownCallers {
    private final boolean known;
    private final CallerLimit limit;
    private final SecurityIdentity caller;

    KnownCallers(LimitConfig config, AccessConfig access, SecurityIdentity caller) {
        this.known = access.required();
        this.limit = new CallerLimit(config.requestsPerSecond(), config.burst(), TimeMeter.SYSTEM_MILLISECONDS);
        this.caller = caller;
    }

    /** How long the caller of now has to wait, zero where it is let in. */
    Duration take() {
        return known && !caller.isAnonymous() ? limit.take(caller.getPrincipal().getName()) : Duration.ZERO;
    }
}
