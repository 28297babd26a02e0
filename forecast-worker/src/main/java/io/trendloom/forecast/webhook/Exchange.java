package io.trendloom.forecast.webhook;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A request and its answer, of which only the status is of interest: what else comes is dropped, and is no matter beyond a bound. */
final class Exchange {
    private static final int MOST_BYTES = 64 * 1024;

    private final CompletableFuture<Integer> status = new CompletableFuture<>();
    private final AtomicReference<@Nullable HttpClientRequest> request = new AtomicReference<>();
    private final AtomicBoolean ended = new AtomicBoolean();

    CompletableFuture<Integer> status() {
        return status;
    }

    Future<HttpClientResponse> over(HttpClientRequest made, Buffer body) {
        request.set(made);
        if (ended.get()) {
            end();
        }
        return made.send(body).onSuccess(this::drain);
    }

    private void drain(HttpClientResponse response) {
        int[] left = {MOST_BYTES};
        response.handler(part -> {
            left[0] -= part.length();
            if (left[0] < 0) {
                status.complete(response.statusCode());
                end();
            }
        });
        response.exceptionHandler(broken -> status.complete(response.statusCode()));
        response.endHandler(end -> status.complete(response.statusCode()));
    }

    void fail(Throwable reason) {
        status.completeExceptionally(reason);
    }

    /** Closes the connection, now or as soon as there is one. */
    void end() {
        ended.set(true);
        HttpClientRequest made = request.get();
        if (made != null) {
            made.connection().close();
        }
    }
}
