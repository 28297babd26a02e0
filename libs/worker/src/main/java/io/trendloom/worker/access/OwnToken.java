package io.trendloom.worker.access;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.OidcClients;
import io.quarkus.oidc.client.Tokens;
import io.quarkus.oidc.client.runtime.OidcClientConfig;
import io.quarkus.oidc.client.runtime.TokensHelper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** By which this worker says who it is to another: a token that the provider gives it for its own name and secret. */
@ApplicationScoped
public class OwnToken {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration BEFORE_ITS_END = Duration.ofSeconds(30);

    private final AccessConfig access;
    private final TokensHelper tokens = new TokensHelper();
    private final OidcClients clients;
    private volatile @Nullable OidcClient client;

    OwnToken(AccessConfig access, OidcClients clients) {
        this.access = access;
        this.clients = clients;
    }

    /** What the header Authorization holds; empty where nobody asks. */
    public Uni<Optional<String>> header() {
        if (!access.required()) {
            return Uni.createFrom().item(Optional.empty());
        }
        return client().chain(tokens::getTokens)
                .map(Tokens::getAccessToken)
                .map(token -> Optional.of("Bearer " + token));
    }

    /**
     * The request with the header.
     *
     * @throws IOException if the provider gives no token
     */
    public HttpRequest.Builder on(HttpRequest.Builder request) throws IOException {
        try {
            header().await().atMost(PATIENCE).ifPresent(value -> request.setHeader("Authorization", value));
            return request;
        } catch (RuntimeException e) {
            throw new IOException("No token was to be had from the identity provider.", e);
        }
    }

    /** Made when it is needed first: a worker starts also while the provider is away. */
    private Uni<OidcClient> client() {
        OidcClient made = client;
        return made != null
                ? Uni.createFrom().item(made)
                : Uni.createFrom().deferred(() -> clients.newClient(config())).invoke(one -> client = one);
    }

    private OidcClientConfig config() {
        String issuer = access.issuer().orElseThrow();
        String secret = access.clientSecret()
                .orElseThrow(() -> new IllegalStateException("trendloom.access.client-secret must be set: this worker"
                        + " (%s) asks others, and has to say who it is.".formatted(access.clientId())));
        return OidcClientConfig.authServerUrl(issuer)
                .id(access.clientId())
                .clientId(access.clientId())
                .credentials(secret)
                .refreshTokenTimeSkew(BEFORE_ITS_END)
                .build();
    }
}
