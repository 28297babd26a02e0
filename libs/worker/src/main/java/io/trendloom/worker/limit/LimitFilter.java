package io.trendloom.worker.limit;

import io.trendloom.platform.http.Problem;
import io.trendloom.worker.http.ProblemAnswer;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Has a caller wait that asks too much, once it is known who asks. */
@Singleton
class LimitFilter {
    private final KnownCallers callers;

    LimitFilter(KnownCallers callers) {
        this.callers = callers;
    }

    @ServerRequestFilter
    @Nullable RestResponse<Problem> filter(UriInfo request) {
        Duration wait = callers.take();
        return wait.isZero() ? null : refused(wait, request);
    }

    private static RestResponse<Problem> refused(Duration wait, UriInfo request) {
        RestResponse<Problem> answer = ProblemAnswer.of(
                Problem.of(
                        "too-many-requests",
                        429,
                        "The caller asks too much",
                        "More requests came of this caller than trendloom.limit allows. Maybe send more rows with each, and"
                                + " wait as Retry-After says."),
                request);
        answer.getHeaders()
                .putSingle(
                        HttpHeaders.RETRY_AFTER,
                        Math.max(1, wait.plusMillis(999).toSeconds()));
        return answer;
    }
}
