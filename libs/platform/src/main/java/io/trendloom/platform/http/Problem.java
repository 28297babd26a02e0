package io.trendloom.platform.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A problem detail as of RFC 9457.
 *
 * @param type what kind of problem it is: {@code https://trendloom.io/problems/<slug>}
 * @param title the kind of problem in words, the same each time
 * @param status HTTP status
 * @param detail what is wrong this time
 * @param instance the request, where known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        URI type,
        String title,
        int status,
        String detail,
        @Nullable URI instance) {
    /** Media type of a problem in JSON. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPES = "https://trendloom.io/problems/";

    /** A problem whose type ends in the given slug, say {@code unknown-item}. */
    public static Problem of(String slug, int status, String title, String detail) {
        return new Problem(URI.create(TYPES + slug), title, status, detail, null);
    }

    /** A request that breaks a rule; the detail names the value and the rule. */
    public static Problem invalid(String detail) {
        return of("invalid-request", 400, "The request breaks a rule", detail);
    }

    /** Another worker that must be asked for the answer gives none; the detail names it. */
    public static Problem workerAway(String detail) {
        return of("worker-away", 503, "Another worker does not answer", detail);
    }
}
