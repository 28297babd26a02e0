package io.trendloom.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The Ed25519 keys by which the models of one machine are signed, one of them made on first use.
 *
 * @param signing the private key, in PKCS #8 and PEM, for its owner alone
 * @param trusted the public keys that signatures are taken from, in JSON
 */
public record SigningKeys(Path signing, Path trusted) {
    private static final String ID = "machine";

    /** The keys kept in a folder. Somebody may add to its trusted keys: they are written only with a new key. */
    public static SigningKeys readOrCreate(Path folder) {
        SigningKeys keys = new SigningKeys(folder.resolve(ID + ".pem"), folder.resolve("trusted-keys.json"));
        try {
            if (!Files.exists(keys.signing)) {
                Files.createDirectories(folder);
                keys.make();
            }
            return keys;
        } catch (IOException e) {
            throw new PartException("The signing key (%s) cannot be kept: %s.".formatted(keys.signing, e), e);
        }
    }

    /** The trusted key comes first: a start that is cut off between the two makes both anew. */
    private void make() throws IOException {
        KeyPair pair = pair();
        String publicKey = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
        SecretFile.replace(trusted, """
                {"keys": [{"id": "%s", "publicKey": "%s"}]}
                """.formatted(ID, publicKey));
        SecretFile.replace(signing, """
                -----BEGIN PRIVATE KEY-----
                %s
                -----END PRIVATE KEY-----
                """.formatted(
                        Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded())));
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform since 15 has Ed25519.", e);
        }
    }
}
