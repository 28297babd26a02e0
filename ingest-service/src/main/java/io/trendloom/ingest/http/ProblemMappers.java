package io.trendloom.ingest.http;

import io.trendloom.contract.ContractException;
import io.trendloom.platform.http.Problem;
import io.trendloom.platform.http.ProblemException;
import io.trendloom.platform.messaging.Failure;
import io.trendloom.preparation.format.EnvelopeException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns every failure of a request into a problem; what is inside stays inside. */
class ProblemMappers {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    Response map(Exception failure, UriInfo request) {
        Problem problem = problem(failure);
        if (problem.status() >= 500) {
            LOG.error("The request {} failed.", request.getPath(), failure);
        }
        Problem answered = new Problem(
                problem.type(),
                problem.title(),
                problem.status(),
                problem.detail(),
                URI.create(request.getRequestUri().getRawPath()));
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(answered)
                .build();
    }

    private static Problem problem(Exception failure) {
        return switch (failure) {
            case ProblemException known -> known.problem();
            case EnvelopeException unreadable -> Problems.unreadable(String.valueOf(unreadable.getMessage()));
            case ContractException broken -> Problems.badRequest(String.valueOf(broken.getMessage()));
            case WebApplicationException web -> web(web);
            default -> Failure.of(failure) == Failure.TRANSIENT ? Problems.unavailable() : Problems.internal();
        };
    }

    private static Problem web(WebApplicationException failure) {
        int status = failure.getResponse().getStatus();
        String title = failure.getResponse().getStatusInfo().getReasonPhrase();
        return Problem.of("http-" + status, status, title, "The request cannot be answered: %s.".formatted(title));
    }
}
