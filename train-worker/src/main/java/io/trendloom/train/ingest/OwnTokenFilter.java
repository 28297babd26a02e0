package io.trendloom.train.ingest;

import io.trendloom.worker.access.OwnToken;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestContext;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestFilter;

/** Says who this worker is to ingest-service. */
class OwnTokenFilter implements ResteasyReactiveClientRequestFilter {
    private final OwnToken token;

    OwnTokenFilter(OwnToken token) {
        this.token = token;
    }

    @Override
    public void filter(ResteasyReactiveClientRequestContext request) {
        request.suspend();
        token.header()
                .subscribe()
                .with(
                        header -> {
                            header.ifPresent(value -> request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, value));
                            request.resume();
                        },
                        request::resume);
    }
}
