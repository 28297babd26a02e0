package io.trendloom.platform.signing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** An Ed25519 key that signs. Its name is that of its file, up to the dot. */
public final class SigningKey {
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";
    private static final String SUFFIX = ".pem";

    private final String id;
    private final PrivateKey key;

    private SigningKey(String id, PrivateKey key) {
        this.id = TrustedKey.requireId(id);
        this.key = key;
    }

    /** Reads a key in PKCS #8 and PEM, as {@code openssl genpkey -algorithm ed25519} writes it. */
    public static SigningKey read(Path file) {
        String name = file.getFileName().toString();
        try {
            String pem = Files.readString(file).strip();
            if (!name.endsWith(SUFFIX) || !pem.startsWith(BEGIN) || !pem.endsWith(END)) {
                throw unreadable(file, null);
            }
            byte[] pkcs8 = Base64.getMimeDecoder().decode(pem.substring(BEGIN.length(), pem.length() - END.length()));
            return new SigningKey(name.substring(0, name.length() - SUFFIX.length()), Ed25519.privateKey(pkcs8));
        } catch (IOException | InvalidKeySpecException e) {
            throw unreadable(file, e);
        }
    }

    public String id() {
        return id;
    }

    byte[] sign(byte[] text) {
        return Ed25519.sign(key, text);
    }

    private static IllegalArgumentException unreadable(Path file, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "The signing key (%s) must be a file <id>.pem with an Ed25519 key in PKCS #8. Maybe make one by: openssl genpkey -algorithm ed25519"
                        .formatted(file),
                cause);
    }
}
