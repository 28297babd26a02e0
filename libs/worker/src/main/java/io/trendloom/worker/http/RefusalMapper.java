package io.trendloom.worker.http;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.trendloom.platform.http.Problem;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Tells a caller that is not let in what is missing, and nothing of what is behind. */
class RefusalMapper {
    private static final String API = "/v1/";

    @ServerExceptionMapper
    Uni<RestResponse<Problem>> unknown(UnauthorizedException e, UriInfo request, RoutingContext routing) {
        return challenge(request, routing);
    }

    @ServerExceptionMapper
    Uni<RestResponse<Problem>> unproven(AuthenticationFailedException e, UriInfo request, RoutingContext routing) {
        return challenge(request, routing);
    }

    @ServerExceptionMapper
    RestResponse<Problem> notAllowed(ForbiddenException e, UriInfo request) {
        return ProblemAnswer.of(
                Problem.of(
                        "forbidden",
                        403,
                        "This is for another role",
                        "Who asks is known, and may not do this. Maybe ask who gives out the roles publisher, analyst and"
                                + " operator."),
                request);
    }

    /** A browser that asks for a page is sent to where it can sign in; a program is told in words. */
    private static Uni<RestResponse<Problem>> challenge(UriInfo request, RoutingContext routing) {
        HttpAuthenticator authenticator = routing.get(HttpAuthenticator.class.getName());
        if (routing.normalizedPath().startsWith(API) || authenticator == null) {
            return Uni.createFrom().item(unauthorized(request));
        }
        return authenticator
                .getChallenge(routing)
                .map(challenge -> isElsewhere(challenge) ? elsewhere(challenge) : unauthorized(request));
    }

    private static boolean isElsewhere(ChallengeData challenge) {
        return challenge != null && challenge.status == RestResponse.StatusCode.FOUND;
    }

    private static RestResponse<Problem> elsewhere(ChallengeData challenge) {
        RestResponse.ResponseBuilder<Problem> answer = RestResponse.ResponseBuilder.create(challenge.status);
        challenge.getHeaders().forEach((name, value) -> answer.header(name.toString(), value));
        return answer.header("Cache-Control", "no-store").build();
    }

    private static RestResponse<Problem> unauthorized(UriInfo request) {
        RestResponse<Problem> answer = ProblemAnswer.of(
                Problem.of(
                        "unauthorized",
                        401,
                        "It is not known who asks",
                        "The request must bear a token that is signed by the installation's identity provider, made for it"
                                + " and not expired: Authorization: Bearer TOKEN."),
                request);
        answer.getHeaders().putSingle("WWW-Authenticate", "Bearer");
        return answer;
    }
}
