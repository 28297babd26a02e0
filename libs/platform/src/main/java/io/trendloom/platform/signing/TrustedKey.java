package io.trendloom.platform.signing;

import java.security.PublicKey;
import java.security.spec.InvalidKeySpecException;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A public key whose signatures count, for a while. The time is that of reading: once a key has expired, what it signed has
 * to be signed anew by another.
 *
 * @param id lower-case letters, digits and hyphens
 * @param publicKey Ed25519, in X.509 and Base64
 * @param notBefore from when it counts; null: always did
 * @param notAfter until when; null: until it is taken off the list
 */
public record TrustedKey(
        String id,
        String publicKey,
        @Nullable Instant notBefore,
        @Nullable Instant notAfter) {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    public TrustedKey {
        requireId(id);
        if (notBefore != null && notAfter != null && !notBefore.isBefore(notAfter)) {
            throw new IllegalArgumentException("The notBefore (%s) of the key %s must be before its notAfter (%s)."
                    .formatted(notBefore, id, notAfter));
        }
        decoded(id, publicKey);
    }

    static String requireId(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "The id (%s) of a key must be 1 to 64 lower-case letters, digits and hyphens.".formatted(id));
        }
        return id;
    }

    boolean signed(byte[] text, byte[] signature) {
        return Ed25519.fits(decoded(id, publicKey), text, signature);
    }

    boolean countsAt(Instant time) {
        return (notBefore == null || !time.isBefore(notBefore)) && (notAfter == null || !time.isAfter(notAfter));
    }

    private static PublicKey decoded(String id, String publicKey) {
        try {
            return Ed25519.publicKey(Base64.getDecoder().decode(publicKey));
        } catch (InvalidKeySpecException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The publicKey (%s) of the key %s must be Ed25519 in X.509 and Base64. Maybe print it by: openssl pkey -pubout -outform DER | base64"
                            .formatted(publicKey, id),
                    e);
        }
    }
}
