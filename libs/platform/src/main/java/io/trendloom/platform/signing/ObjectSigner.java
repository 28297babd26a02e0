package io.trendloom.platform.signing;

import io.trendloom.contract.ObjectRef;
import io.trendloom.platform.store.ObjectStore;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Signs objects and leaves the signature beside each. */
public final class ObjectSigner {
    private final ObjectStore store;
    private final SigningKey key;

    public ObjectSigner(ObjectStore store, SigningKey key) {
        this.store = store;
        this.key = key;
    }

    /** Signs an object that is there or is about to come; to sign it again changes nothing. */
    public void sign(ObjectRef object) {
        String signature = Base64.getEncoder().encodeToString(key.sign(Statement.of(object)));
        store.put(Statement.keyOf(object, key.id()), signature.getBytes(StandardCharsets.US_ASCII), 0);
    }

    /** Who signs. */
    public String keyId() {
        return key.id();
    }
}
