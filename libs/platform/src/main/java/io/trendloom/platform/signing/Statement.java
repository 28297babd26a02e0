package io.trendloom.platform.signing;

import io.trendloom.contract.ObjectRef;
import java.nio.charset.StandardCharsets;

/** What a signature says: that these bytes lie under this key of the store. It holds in any bucket. */
final class Statement {
    private static final String KIND = "trendloom-object-v1";

    private Statement() {}

    static byte[] of(ObjectRef object) {
        return "%s\n%s\n%d\n%s\n"
                .formatted(KIND, object.sha256(), object.size(), object.key())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The key under which the signature of an object lies, one a signer: a signature never replaces another. */
    static String keyOf(ObjectRef object, String keyId) {
        return "%s.%s.sig".formatted(object.key(), keyId);
    }
}
