package io.trendloom.ingest.http;

import io.trendloom.platform.http.Problem;
import io.trendloom.preparation.format.EnvelopeException;
import io.trendloom.worker.http.ProblemAnswer;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers an upload of which no row can be read. */
class UnreadableMapper {
    @ServerExceptionMapper
    RestResponse<Problem> unreadable(EnvelopeException e, UriInfo request) {
        return ProblemAnswer.of(Problems.unreadable(String.valueOf(e.getMessage())), request);
    }
}
