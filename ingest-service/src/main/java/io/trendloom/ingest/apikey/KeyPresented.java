package io.trendloom.ingest.apikey;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A request that bears a key. */
final class KeyPresented extends BaseAuthenticationRequest {
    private final String key;

    KeyPresented(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
