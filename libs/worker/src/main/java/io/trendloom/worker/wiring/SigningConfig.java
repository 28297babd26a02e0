package io.trendloom.worker.wiring;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** By which keys models are signed, and whose signatures count. There is no key by default. */
@ConfigMapping(prefix = "trendloom.signing")
public interface SigningConfig {
    /** File {@code <id>.pem} of the Ed25519 key that signs, in PKCS #8. Required where models are made. */
    Optional<Path> key();

    /** File of the trusted public keys, in JSON. Required where models are read. */
    Optional<Path> trusted();
}
