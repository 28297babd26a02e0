package io.trendloom.train.http;

import io.trendloom.platform.http.Problem;
import io.trendloom.platform.signing.UntrustedObjectException;
import io.trendloom.train.registry.AliasConflictException;
import io.trendloom.worker.http.ProblemAnswer;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers who lost a race for the champion's place, or wants a model there that nobody has signed. */
class ConflictMapper {
    @ServerExceptionMapper
    RestResponse<Problem> conflict(AliasConflictException e, UriInfo request) {
        return ProblemAnswer.of(Problems.conflict(String.valueOf(e.getMessage())), request);
    }

    @ServerExceptionMapper
    RestResponse<Problem> untrusted(UntrustedObjectException e, UriInfo request) {
        return ProblemAnswer.of(
                Problems.untrusted(e.getMessage() + " Maybe sign it by: trendloom models sign"), request);
    }
}
