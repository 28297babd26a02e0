package io.trendloom.worker.access;

import io.quarkus.runtime.StartupEvent;
import io.trendloom.worker.wiring.Connecting;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Lets no worker start that would answer strangers without asking who they are. */
@ApplicationScoped
class AccessCheck {
    private static final Logger LOG = Logger.getLogger(AccessCheck.class);

    private final AccessConfig access;
    private final String host;

    AccessCheck(AccessConfig access, @ConfigProperty(name = "quarkus.http.host") String host) {
        this.access = access;
        this.host = host;
    }

    void start(@Observes @Priority(Connecting.BEFORE_CHANNELS - 50) StartupEvent event) {
        if (access.required()) {
            requireIssuer();
        } else {
            requireLoopback();
            LOG.warnf("Callers are not asked who they are: only this machine is listened to (%s).", host);
        }
    }

    private void requireIssuer() {
        if (access.issuer().isEmpty()) {
            throw new IllegalStateException(
                    "trendloom.access.issuer must be set: the address of the OpenID provider whose tokens are believed."
                            + " Maybe set trendloom.access.required=false where only this machine may ask, or see"
                            + " \"Who may ask\" in docs/security.md.");
        }
    }

    private void requireLoopback() {
        if (!Loopback.isName(host)) {
            throw new IllegalStateException(
                    ("quarkus.http.host (%s) must be 127.0.0.1, ::1 or localhost while trendloom.access.required is false:"
                                    + " callers from elsewhere have to say who they are. Maybe set trendloom.access.issuer,"
                                    + " see \"Who may ask\" in docs/security.md.")
                            .formatted(host));
        }
    }
}
