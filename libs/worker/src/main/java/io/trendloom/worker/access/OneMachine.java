package io.trendloom.worker.access;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Where callers need not say who they are, gives every role to those of this machine, and none to a foreign page in its browser. */
@ApplicationScoped
class OneMachine implements SecurityIdentityAugmentor {
    private static final SecurityIdentity LOCAL = QuarkusSecurityIdentity.builder()
            .setPrincipal(new QuarkusPrincipal("local"))
            .addRoles(Roles.ALL)
            .build();

    private final boolean believed;

    OneMachine(AccessConfig access) {
        this.believed = !access.required();
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(identity);
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context, Map<String, Object> attributes) {
        RoutingContext routing = HttpSecurityUtils.getRoutingContextAttribute(attributes);
        boolean local = believed && identity.isAnonymous() && routing != null && isLocal(routing.request());
        return Uni.createFrom().item(local ? LOCAL : identity);
    }

    /** A page of another site can have a browser send requests here, but not choose these headers. */
    private static boolean isLocal(HttpServerRequest request) {
        HostAndPort authority = request.authority();
        return authority != null && Loopback.isName(authority.host()) && Loopback.isOrigin(request.getHeader("Origin"));
    }
}
