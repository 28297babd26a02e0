package io.trendloom.forecast.signin;

import io.quarkus.oidc.TenantResolver;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Tells browsers, which sign in at the provider and bear a session, from programs, which bear a token. */
@ApplicationScoped
class Browsers implements TenantResolver {
    private static final String PAGE = "page";

    @Override
    public @Nullable String resolve(RoutingContext context) {
        return context.request().getHeader("Authorization") == null ? PAGE : null;
    }
}
