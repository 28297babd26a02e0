package io.trendloom.platform.signing;

import io.trendloom.contract.ObjectRef;
import io.trendloom.platform.store.ObjectStore;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells objects that a trusted key has signed from those that none has. */
public final class Signatures {
    private static final int LONGEST = 128;

    private final ObjectStore store;
    private final TrustedKeys trusted;
    private final Clock clock;

    public Signatures(ObjectStore store, TrustedKeys trusted, Clock clock) {
        this.store = store;
        this.trusted = trusted;
        this.clock = clock;
    }

    /**
     * Passes if a trusted key that counts now has signed the object. The reference must fit the bytes: whoever reads them
     * through the store has that already.
     *
     * @throws UntrustedObjectException if none has; it says why, key by key
     */
    public void require(ObjectRef object) {
        List<String> reasons = new ArrayList<>();
        for (TrustedKey key : trusted.keys()) {
            String reason = refusal(key, object);
            if (reason == null) {
                return;
            }
            reasons.add(reason);
        }
        throw new UntrustedObjectException("The object %s must be signed by a trusted key, but %s."
                .formatted(object.key(), String.join(", ", reasons)));
    }

    private @Nullable String refusal(TrustedKey key, ObjectRef object) {
        byte[] signature = store.find(Statement.keyOf(object, key.id()), LONGEST);
        if (signature == null) {
            return "%s has not signed it".formatted(key.id());
        }
        if (!key.signed(Statement.of(object), decoded(signature))) {
            return "the signature of %s does not fit".formatted(key.id());
        }
        return key.countsAt(clock.instant())
                ? null
                : "the key %s counts from %s to %s only".formatted(key.id(), key.notBefore(), key.notAfter());
    }

    private static byte[] decoded(byte[] text) {
        try {
            return Base64.getDecoder().decode(new String(text, StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
