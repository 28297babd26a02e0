package io.trendloom.forecast.passthrough;

import io.trendloom.platform.http.Problem;
import io.trendloom.platform.http.ProblemException;
import io.trendloom.worker.access.OwnToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Passes requests of callers who may ask on to train-worker in this worker's own name, and its answers back. */
@ApplicationScoped
class TrainWorkerPaths {
    private static final Pattern PLAIN = Pattern.compile("/v1/(models|trainings)(/(?!\\.+(/|$))"
            + "([A-Za-z0-9._~!$&'()*+,=:@-]|%(?!2[eEfF]|5[cC]|[01])[0-9A-Fa-f]{2})+)*/?");
    /** Of this worker, not of its caller, who was let in here. */
    private static final Set<Integer> REFUSALS = Set.of(401, 403);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI trainWorker;
    private final OwnToken token;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();

    TrainWorkerPaths(@ConfigProperty(name = "trendloom.train-url") URI trainWorker, OwnToken token) {
        this.token = token;
        this.trainWorker = trainWorker;
    }

    Response get(UriInfo uri) {
        return pass(request(uri).GET());
    }

    Response post(UriInfo uri, HttpHeaders headers, byte[] body) {
        HttpRequest.Builder request = request(uri).POST(BodyPublishers.ofByteArray(body));
        String type = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
        return pass(type == null ? request : request.header(HttpHeaders.CONTENT_TYPE, type));
    }

    private HttpRequest.Builder request(UriInfo uri) {
        URI asked = uri.getRequestUri();
        requirePlain(asked.getRawPath());
        String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        return HttpRequest.newBuilder(trainWorker.resolve(asked.getRawPath() + query))
                .timeout(PATIENCE);
    }

    /** No other server, and no other path than those listed here, can be meant by a path of plain segments. */
    private static void requirePlain(String path) {
        if (!PLAIN.matcher(path).matches()) {
            throw new ProblemException(
                    Problem.of(
                            "not-found",
                            404,
                            "There is no such path",
                            "No part of the path may be empty, be dots alone, or hide a slash, a backslash or a control character."));
        }
    }

    private Response pass(HttpRequest.Builder request) {
        try {
            HttpResponse<InputStream> answer = client.send(token.on(request).build(), BodyHandlers.ofInputStream());
            if (REFUSALS.contains(answer.statusCode())) {
                answer.body().close();
                throw away("it does not let this worker in (%d)".formatted(answer.statusCode()));
            }
            Response.ResponseBuilder response =
                    Response.status(answer.statusCode()).entity(answer.body());
            answer.headers()
                    .firstValue(HttpHeaders.CONTENT_TYPE)
                    .ifPresent(type -> response.header(HttpHeaders.CONTENT_TYPE, type));
            answer.headers()
                    .firstValue(HttpHeaders.LOCATION)
                    .ifPresent(location -> response.header(HttpHeaders.LOCATION, location));
            return response.build();
        } catch (IOException e) {
            throw away(e.getMessage() == null ? "it cannot be reached" : e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw away("the wait was interrupted");
        }
    }

    private static ProblemException away(String detail) {
        return new ProblemException(Problem.of(
                "worker-away",
                503,
                "Another worker does not answer",
                "train-worker gave no answer: %s. Maybe it is still starting.".formatted(detail)));
    }
}
