package io.trendloom.forecast.http;

import io.trendloom.platform.http.Problem;
import io.trendloom.worker.http.ProblemAnswer;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.UriInfo;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Names each parameter that breaks its rule. */
class ViolationMapper {
    @ServerExceptionMapper
    RestResponse<Problem> invalid(ConstraintViolationException e, UriInfo request) {
        String detail = e.getConstraintViolations().stream()
                .map(ViolationMapper::shown)
                .sorted()
                .collect(Collectors.joining(" "));
        return ProblemAnswer.of(Problem.invalid(detail), request);
    }

    private static String shown(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        return "The %s (%s) %s."
                .formatted(
                        path.substring(path.lastIndexOf('.') + 1), violation.getInvalidValue(), violation.getMessage());
    }
}
