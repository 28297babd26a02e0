package io.trendloom.ingest.apikey;

import io.quarkus.security.identity.SecurityIdentity;
import io.trendloom.contract.Kind;
import io.trendloom.platform.http.Problem;
import io.trendloom.platform.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/** Holds a publisher that bears a key to what the key is for; a token has no such bounds. */
@ApplicationScoped
public class KeyScope {
    static final String ATTRIBUTE = "trendloom.scopes";

    private final SecurityIdentity caller;

    KeyScope(SecurityIdentity caller) {
        this.caller = caller;
    }

    public void require(Kind kind) {
        require(kind.text());
    }

    public void requireDays() {
        require(KeyRequest.DAYS);
    }

    private void require(String scope) {
        Collection<String> scopes = caller.getAttribute(ATTRIBUTE);
        if (scopes != null && !scopes.contains(scope)) {
            throw new ProblemException(Problem.of(
                    "key-scope",
                    403,
                    "The key is not for this",
                    "The key may send %s and not %s. Maybe ask the operator for another key."
                            .formatted(String.join(", ", scopes), scope)));
        }
    }
}
