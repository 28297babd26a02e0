package io.trendloom.train.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.trendloom.contract.ContractException;
import io.trendloom.platform.http.Problem;
import io.trendloom.platform.http.ProblemException;
import io.trendloom.train.registry.AliasConflictException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns exceptions into problem details. */
class ProblemMapper {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @ServerExceptionMapper
    RestResponse<Problem> broken(ContractException e, UriInfo request) {
        return answer(Problems.invalid(String.valueOf(e.getMessage())), request);
    }

    @ServerExceptionMapper
    RestResponse<Problem> problem(ProblemException e, UriInfo request) {
        return answer(e.problem(), request);
    }

    @ServerExceptionMapper
    RestResponse<Problem> conflict(AliasConflictException e, UriInfo request) {
        return answer(Problems.conflict(String.valueOf(e.getMessage())), request);
    }

    @ServerExceptionMapper({JacksonException.class, MismatchedInputException.class})
    RestResponse<Problem> noJson(JacksonException e, UriInfo request) {
        return answer(
                Problems.invalid("The body is not the JSON that is expected: %s.".formatted(e.getOriginalMessage())),
                request);
    }

    @ServerExceptionMapper
    RestResponse<Problem> refused(WebApplicationException e, UriInfo request) {
        if (e.getCause() instanceof JacksonException json) {
            return noJson(json, request);
        }
        Response.StatusType status = e.getResponse().getStatusInfo();
        String slug = status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
        return answer(
                Problem.of(slug, status.getStatusCode(), status.getReasonPhrase(), String.valueOf(e.getMessage())),
                request);
    }

    @ServerExceptionMapper
    RestResponse<Problem> failed(Exception e, UriInfo request) {
        LOG.errorf(e, "The request %s failed.", request.getPath());
        return answer(
                Problem.of("internal", 500, "The worker failed", "The request could not be answered; see its log."),
                request);
    }

    private static RestResponse<Problem> answer(Problem problem, UriInfo request) {
        Problem here = new Problem(
                problem.type(), problem.title(), problem.status(), problem.detail(), URI.create(request.getPath()));
        return RestResponse.ResponseBuilder.<Problem>create(here.status())
                .entity(here)
                .header("Content-Type", Problem.MEDIA_TYPE)
                .build();
    }
}
