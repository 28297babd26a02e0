package io.trendloom.ingest.pseudonym;

import io.trendloom.platform.secret.SecretFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret under which customers are looked up: without it, nobody can tell whose pseudonym it is. */
public final class PseudonymKey {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;
    private static final String FILE = "pseudonym.key";

    private static final String PREVIOUS = "pseudonym.key.previous";
    private static final String ID = "trendloom pseudonym key id";
    private static final int ID_BYTES = 4;

    private final SecretKeySpec key;
    private final String id;

    private PseudonymKey(byte[] secret) {
        if (secret.length < BYTES) {
            throw new IllegalArgumentException(
                    "The pseudonym key (%d bytes) must have at least %d bytes in Base64. Maybe make one by: openssl rand -base64 32"
                            .formatted(secret.length, BYTES));
        }
        this.key = new SecretKeySpec(secret, ALGORITHM);
        this.id = HexFormat.of().formatHex(hash(ID), 0, ID_BYTES);
    }

    public static PseudonymKey ofBase64(String secret) {
        return new PseudonymKey(Base64.getDecoder().decode(secret.strip()));
    }

    /** The key in the directory; the first start makes it, readable by its owner only. */
    public static PseudonymKey in(Path directory) {
        return ofBase64(SecretFile.readOrCreate(directory.resolve(FILE), BYTES));
    }

    /** The keys before it, one a line. */
    public static List<PseudonymKey> previousIn(Path directory) {
        Path file = directory.resolve(PREVIOUS);
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .filter(line -> !line.isBlank())
                            .map(PseudonymKey::ofBase64)
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("The previous pseudonym keys %s cannot be read.".formatted(file), e);
        }
    }

    /** What it may be called where everybody reads: it tells nothing of the key. */
    String id() {
        return id;
    }

    byte[] hash(String customer) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(customer.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM + ".", e);
        }
    }
}
