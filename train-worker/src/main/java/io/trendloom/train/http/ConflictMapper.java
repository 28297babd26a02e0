package io.trendloom.train.http;

import io.trendloom.platform.http.Problem;
import io.trendloom.train.registry.AliasConflictException;
import io.trendloom.worker.http.ProblemAnswer;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers who lost a race for the champion's place. */
class ConflictMapper {
    @ServerExceptionMapper
    RestResponse<Problem> conflict(AliasConflictException e, UriInfo request) {
        return ProblemAnswer.of(Problems.conflict(String.valueOf(e.getMessage())), request);
    }
}
