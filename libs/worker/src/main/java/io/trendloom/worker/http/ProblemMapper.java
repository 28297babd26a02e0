package io.trendloom.worker.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.trendloom.contract.ContractException;
import io.trendloom.platform.http.Problem;
import io.trendloom.platform.http.ProblemException;
import io.trendloom.platform.messaging.Failure;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every failure of a request into a problem; what is inside stays inside. */
class ProblemMapper {
    /** PostgreSQL's character_not_in_repertoire. */
    private static final String UNSTORABLE = "22021";

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @ServerExceptionMapper
    RestResponse<Problem> known(ProblemException e, UriInfo request) {
        return ProblemAnswer.of(e.problem(), request);
    }

    @ServerExceptionMapper
    RestResponse<Problem> broken(ContractException e, UriInfo request) {
        return ProblemAnswer.of(Problem.invalid(String.valueOf(e.getMessage())), request);
    }

    @ServerExceptionMapper({JacksonException.class, MismatchedInputException.class})
    RestResponse<Problem> noJson(JacksonException e, UriInfo request) {
        if (e.getCause() instanceof ProblemException refused) {
            return known(refused, request);
        }
        return ProblemAnswer.of(
                Problem.invalid("The body is not the JSON that is expected: %s.".formatted(UnexpectedJson.clause(e))),
                request);
    }

    @ServerExceptionMapper
    RestResponse<Problem> refused(WebApplicationException e, UriInfo request) {
        if (e.getCause() instanceof JacksonException json) {
            return noJson(json, request);
        }
        if (e.getCause() instanceof NumberFormatException number) {
            return ProblemAnswer.of(
                    Problem.invalid("A parameter must be a whole number: %s.".formatted(number.getMessage())), request);
        }
        Response.StatusType status = e.getResponse().getStatusInfo();
        String phrase = status.getReasonPhrase();
        String slug = phrase.toLowerCase(Locale.ROOT).replace(' ', '-');
        String detail = "The request cannot be answered: %s.".formatted(phrase);
        return ProblemAnswer.of(Problem.of(slug, status.getStatusCode(), phrase, detail), request);
    }

    @ServerExceptionMapper
    RestResponse<Problem> failed(Exception e, UriInfo request) {
        if (isUnstorable(e)) {
            return ProblemAnswer.of(
                    Problem.invalid(
                            "The request must not hold the character NUL (U+0000): nothing is stored under it."),
                    request);
        }
        LOG.errorf(e, "The request %s failed.", request.getPath());
        return ProblemAnswer.of(Failure.of(e) == Failure.TRANSIENT ? unavailable() : internal(), request);
    }

    /** Whether PostgreSQL was asked for a character that no text of it has. */
    private static boolean isUnstorable(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && UNSTORABLE.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static Problem unavailable() {
        return Problem.of(
                "unavailable",
                503,
                "The request cannot be answered now",
                "The database, the object store or the broker is away. Maybe send the request again in a while: what is"
                        + " stored already is not stored twice.");
    }

    private static Problem internal() {
        return Problem.of(
                "internal",
                500,
                "The worker failed",
                "The request met an error that is not its own. Maybe the worker's log tells more.");
    }
}
