package io.trendloom.worker.wiring;

import io.trendloom.platform.signing.ObjectSigner;
import io.trendloom.platform.signing.Signatures;
import io.trendloom.platform.signing.SigningKey;
import io.trendloom.platform.signing.TrustedKeys;
import io.trendloom.platform.store.ObjectStore;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** Makes the beans that sign and verify; a worker that has need of one does not start without its keys. */
@Singleton
class SigningBeans {
    @Produces
    @Singleton
    TrustedKeys trusted(SigningConfig config) {
        return TrustedKeys.read(required("trusted", config.trusted(), "a file of trusted public keys"));
    }

    @Produces
    @Singleton
    Signatures signatures(ObjectStore store, TrustedKeys trusted, Clock clock) {
        return new Signatures(store, trusted, clock);
    }

    @Produces
    @Singleton
    ObjectSigner signer(ObjectStore store, SigningConfig config, TrustedKeys trusted) {
        Path file = required("key", config.key(), "the file <id>.pem of an Ed25519 key");
        return new ObjectSigner(store, trusted.requirePair(SigningKey.read(file)));
    }

    private static Path required(String name, Optional<Path> file, String what) {
        return file.orElseThrow(() -> new IllegalStateException(
                "trendloom.signing.%s must be set: %s. Maybe see \"Signing keys\" in docs/operation.md."
                        .formatted(name, what)));
    }
}
