package io.trendloom.forecast.passthrough;

import io.trendloom.platform.http.Problem;
import io.trendloom.platform.http.ProblemException;
import io.trendloom.worker.access.OwnToken;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
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
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Passes requests of callers who may ask on to another worker in this worker's own name, and its answers back. */
class WorkerPaths {
    private static final String BELOW =
            "(/(?!\\.+(/|$))([A-Za-z0-9._~!$&'()*+,=:@-]|%(?!2[eEfF]|5[cC]|[01])[0-9A-Fa-f]{2})+)*/?";
    private static final List<String> HEADERS =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_DISPOSITION, HttpHeaders.LOCATION);

    /** Of this worker, not of its caller, who was let in here. */
    private static final Set<Integer> REFUSALS = Set.of(401, 403);

    private static final int BUFFER = 8 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String name;
    private final URI address;
    private final Pattern plain;
    private final OwnToken token;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();

    /**
     * @param name of the worker
     * @param folders below {@code /v1} that are its, as a pattern
     */
    WorkerPaths(String name, URI address, String folders, OwnToken token) {
        this.name = name;
        this.plain = Pattern.compile("/v1/(" + folders + ")" + BELOW);
        this.token = token;
        this.address = address;
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
        return HttpRequest.newBuilder(address.resolve(asked.getRawPath() + query))
                .timeout(PATIENCE);
    }

    /** No other server, and no other path than those listed here, can be meant by a path of plain segments. */
    private void requirePlain(String path) {
        if (!plain.matcher(path).matches()) {
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
                    Response.status(answer.statusCode()).entity(asItComes(answer.body()));
            for (String header : HEADERS) {
                answer.headers().firstValue(header).ifPresent(value -> response.header(header, value));
            }
            return response.build();
        } catch (IOException e) {
            throw away(e.getMessage() == null ? "it cannot be reached" : e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw away("the wait was interrupted");
        }
    }

    /** Server-sent events are small and far between: each is handed on when it comes, not when a buffer is full. */
    private static StreamingOutput asItComes(InputStream answer) {
        return out -> {
            try (answer) {
                byte[] buffer = new byte[BUFFER];
                for (int read = answer.read(buffer); read >= 0; read = answer.read(buffer)) {
                    out.write(buffer, 0, read);
                    out.flush();
                }
            }
        };
    }

    private ProblemException away(String detail) {
        return new ProblemException(
                Problem.workerAway("%s gave no answer: %s. Maybe it is still starting.".formatted(name, detail)));
    }
}
