package io.trendloom.forecast.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a program knows a request by: {@code whsec_…} of the Standard Webhooks specification, version 1. */
public final class WebhookSecret {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "whsec_";
    private static final String SIGNATURE = "v1,";

    private final byte[] bytes;

    WebhookSecret(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** Reads {@code whsec_…}. */
    static WebhookSecret parse(String text) {
        return new WebhookSecret(Base64.getDecoder().decode(text.substring(PREFIX.length())));
    }

    /** As its holder is shown it. */
    public String text() {
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /**
     * What the header {@code webhook-signature} says.
     *
     * @param id of the event
     * @param time of this attempt, to the second
     */
    String sign(String id, Instant time, byte[] body) {
        byte[] head = "%s.%d.".formatted(id, time.getEpochSecond()).getBytes(StandardCharsets.UTF_8);
        return SIGNATURE + Base64.getEncoder().encodeToString(hmac(bytes, head, body));
    }

    static byte[] hmac(byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM + ".", e);
        }
    }

    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
