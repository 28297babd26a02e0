package io.trendloom.train.registry;

import io.trendloom.platform.signing.ObjectSigner;
import io.trendloom.platform.signing.Signatures;
import io.trendloom.platform.store.ObjectStore;
import jakarta.inject.Singleton;

/** Signatures of registered models, each over the manifest that the registry holds the hash of. */
@Singleton
public class ModelSignatures {
    private final ObjectStore store;
    private final Signatures signatures;
    private final ObjectSigner signer;

    ModelSignatures(ObjectStore store, Signatures signatures, ObjectSigner signer) {
        this.store = store;
        this.signatures = signatures;
        this.signer = signer;
    }

    /**
     * Passes if a trusted key has signed the model.
     *
     * @throws io.trendloom.platform.signing.UntrustedObjectException if none has
     */
    public void require(Model model) {
        signatures.require(model.manifestRef());
    }

    /** Signs a model by the key of now, if its manifest is still the one that was registered; answers the key's id. */
    public String sign(Model model) {
        store.get(model.manifestRef());
        signer.sign(model.manifestRef());
        return signer.keyId();
    }
}
