package io.trendloom.ingest.apikey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A key as its publisher holds it: {@code tlk_<id>_<secret>}. The secret is 256 random bits, so that its hash needs no salt and
 * no slowness: there is nothing to guess.
 *
 * @param id names the key, and opens nothing
 */
record KeyText(String id, String secret) {
    static final String PREFIX = "tlk_";
    private static final Pattern FORM = Pattern.compile("tlk_([0-9a-f]{16})_([A-Za-z0-9_-]{43})");
    private static final int ID_BYTES = 8;
    private static final int SECRET_BYTES = 32;

    static KeyText random(RandomGenerator chance) {
        byte[] id = new byte[ID_BYTES];
        byte[] secret = new byte[SECRET_BYTES];
        chance.nextBytes(id);
        chance.nextBytes(secret);
        return new KeyText(
                HexFormat.of().formatHex(id),
                Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** Null for a text that is no key. */
    static @Nullable KeyText parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches() ? new KeyText(matcher.group(1), matcher.group(2)) : null;
    }

    /** What is kept of it. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    boolean fits(byte[] hash) {
        return MessageDigest.isEqual(hash(), hash);
    }

    /** The whole key. */
    String text() {
        return PREFIX + id + "_" + secret;
    }

    @Override
    public String toString() {
        return PREFIX + id;
    }
}
