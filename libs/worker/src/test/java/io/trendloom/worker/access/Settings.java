package io.trendloom.worker.access;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.OidcClients;
import io.quarkus.oidc.client.runtime.OidcClientConfig;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/**
 * Settings of a worker, by hand.
 *
 * @param clientSecret of the worker itself
 */
public record Settings(
        boolean required,
        Optional<String> issuer,
        String audience,
        Optional<String> rolesClaim,
        String clientId,
        Optional<String> clientSecret,
        boolean https)
        implements AccessConfig {

    /** Those under which nobody is asked who they are. */
    static Settings toThisMachine() {
        return new Settings(false, Optional.empty(), "trendloom", Optional.empty(), "test", Optional.empty(), true);
    }

    static Settings toHoldersOfTokens(String issuer) {
        return new Settings(true, Optional.of(issuer), "trendloom", Optional.empty(), "test", Optional.empty(), true);
    }

    /** What a worker says of itself where nobody asks. */
    public static OwnToken tokenOfNobody() {
        return new OwnToken(toThisMachine(), new NoClients());
    }

    private static final class NoClients implements OidcClients {
        @Override
        public OidcClient getClient() {
            throw new UnsupportedOperationException();
        }

        @Override
        public OidcClient getClient(String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<OidcClient> newClient(OidcClientConfig config) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            // Nothing was opened.
        }
    }
}
