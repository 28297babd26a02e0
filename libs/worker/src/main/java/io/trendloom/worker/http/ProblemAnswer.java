package io.trendloom.worker.http;

import io.trendloom.platform.http.Problem;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Set;
import org.jboss.resteasy.reactive.RestResponse;

/** The answer to a request that meets a problem. */
public final class ProblemAnswer {
    private static final Set<Integer> LATER = Set.of(429, 503);
    private static final int RETRY_SECONDS = 5;

    private ProblemAnswer() {}

    public static RestResponse<Problem> of(Problem problem, UriInfo request) {
        Problem here = new Problem(
                problem.type(),
                problem.title(),
                problem.status(),
                problem.detail(),
                URI.create(request.getRequestUri().getRawPath()));
        RestResponse.ResponseBuilder<Problem> answer = RestResponse.ResponseBuilder.<Problem>create(here.status())
                .entity(here)
                .header("Content-Type", Problem.MEDIA_TYPE);
        return LATER.contains(here.status())
                ? answer.header("Retry-After", RETRY_SECONDS).build()
                : answer.build();
    }
}
