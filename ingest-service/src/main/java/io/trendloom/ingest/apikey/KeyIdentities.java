package io.trendloom.ingest.apikey;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.trendloom.worker.access.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells whose a key is: a publisher's, within the key's scopes. */
@ApplicationScoped
class KeyIdentities implements IdentityProvider<KeyPresented> {
    private final ApiKeys keys;

    KeyIdentities(ApiKeys keys) {
        this.keys = keys;
    }

    @Override
    public Class<KeyPresented> getRequestType() {
        return KeyPresented.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(KeyPresented presented, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identity(presented.key()));
    }

    private SecurityIdentity identity(String presented) {
        ApiKey key = find(presented);
        if (key == null) {
            throw new AuthenticationFailedException("The key is not known, is revoked or has expired.");
        }
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(key.publisher()))
                .addRole(Roles.PUBLISHER)
                .addAttribute(KeyScope.ATTRIBUTE, key.scopes())
                .build();
    }

    private @Nullable ApiKey find(String presented) {
        try {
            return keys.valid(presented);
        } catch (SQLException e) {
            throw new IllegalStateException("The keys cannot be read.", e);
        }
    }
}
