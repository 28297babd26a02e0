package io.trendloom.platform.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trendloom.contract.ObjectRef;
import io.trendloom.embedded.SigningKeys;
import io.trendloom.platform.store.InMemoryObjectStore;
import io.trendloom.platform.store.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignaturesTest {
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final byte[] BODY = "{\"format\": 1}".getBytes(StandardCharsets.UTF_8);

    private final InMemoryObjectStore store = new InMemoryObjectStore("trendloom");
    private final ObjectRef manifest = store.put("models/lstm-1/manifest.json", BODY, 0);

    @TempDir
    private Path folder;

    private SigningKey key;
    private TrustedKey trusted;

    @BeforeEach
    void makeKeys() {
        SigningKeys files = SigningKeys.readOrCreate(folder.resolve("ours"));
        key = SigningKey.read(files.signing());
        trusted = TrustedKeys.read(files.trusted()).keys().getFirst();
    }

    @Test
    void trustsWhatATrustedKeySigned() {
        new ObjectSigner(store, key).sign(manifest);

        assertThatCode(() -> trusting(trusted).require(manifest)).doesNotThrowAnyException();
    }

    @Test
    void refusesWhatNobodySigned() {
        refuses(trusting(trusted), manifest, "machine has not signed it");
    }

    @Test
    void refusesAnUnknownKey() {
        SigningKeys strangers = SigningKeys.readOrCreate(folder.resolve("theirs"));
        new ObjectSigner(store, SigningKey.read(strangers.signing())).sign(manifest);

        refuses(trusting(trusted), manifest, "the signature of machine does not fit");
    }

    @Test
    void refusesOneChangedByte() {
        new ObjectSigner(store, key).sign(manifest);
        byte[] changed = BODY.clone();
        changed[3] ^= 1;
        ObjectRef other = new ObjectRef("trendloom", manifest.key(), Sha256.of(changed), changed.length, 0);

        refuses(trusting(trusted), other, "does not fit");
    }

    @Test
    void refusesTheSignatureOfAnotherManifest() {
        new ObjectSigner(store, key).sign(manifest);
        ObjectRef moved = store.put("models/lstm-2/manifest.json", BODY, 0);
        store.put(moved.key() + ".machine.sig", store.find(manifest.key() + ".machine.sig", 128), 0);

        refuses(trusting(trusted), moved, "does not fit");
    }

    @Test
    void refusesWhatIsNoSignature() {
        store.put(manifest.key() + ".machine.sig", "not Base64!".getBytes(StandardCharsets.UTF_8), 0);

        refuses(trusting(trusted), manifest, "does not fit");
    }

    @Test
    void refusesAKeyBeforeAndAfterItsTime() {
        new ObjectSigner(store, key).sign(manifest);

        refuses(trusting(during(null, NOW.minusMillis(1))), manifest, "counts from null to 2026-11-28T11:59:59.999Z");
        refuses(trusting(during(NOW.plusMillis(1), null)), manifest, "counts from 2026-11-28T12:00:00.001Z");
        assertThatCode(() -> trusting(during(NOW, NOW.plusMillis(1))).require(manifest))
                .doesNotThrowAnyException();
    }

    @Test
    void aNewKeyTakesOverWhileTheOldOneStillCounts() throws IOException {
        new ObjectSigner(store, key).sign(manifest);
        TrustedKey next = new TrustedKey("next", trusted.publicKey(), null, null);
        SigningKey renamed =
                SigningKey.read(Files.copy(folder.resolve("ours/machine.pem"), folder.resolve("next.pem")));

        assertThatCode(() -> trusting(next, trusted).require(manifest)).doesNotThrowAnyException();
        refuses(trusting(next), manifest, "next has not signed it");

        new ObjectSigner(store, renamed).sign(manifest);

        assertThatCode(() -> trusting(next).require(manifest)).doesNotThrowAnyException();
    }

    @Test
    void readsTheKeysThatOpensslMakes() throws IOException {
        Path pem = Files.writeString(folder.resolve("spring.pem"), """
                -----BEGIN PRIVATE KEY-----
                MC4CAQAwBQYDK2VwBCIEICXKzmAFAB3kpD1z3xQ70o+Hp4NE7gU3rvFC+bIW9aiW
                -----END PRIVATE KEY-----
                """);
        TrustedKey spring =
                new TrustedKey("spring", "MCowBQYDK2VwAyEALJyPri2gjDAV0fJGMhoUYy7axAVHa+eNjMiA8zFAe0Y=", null, null);

        assertThat(new TrustedKeys(List.of(trusted, spring))
                        .requirePair(SigningKey.read(pem))
                        .id())
                .isEqualTo("spring");
    }

    @Test
    void refusesASigningKeyThatNobodyTrusts() {
        SigningKeys strangers = SigningKeys.readOrCreate(folder.resolve("theirs"));

        assertThatThrownBy(() -> new TrustedKeys(List.of(trusted)).requirePair(SigningKey.read(strangers.signing())))
                .hasMessageContaining("The signing key machine must have its public key among the trusted keys");
    }

    @Test
    void refusesKeysThatAreNone() throws IOException {
        Path pem = Files.writeString(
                folder.resolve("spring.pem"), "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----");

        assertThatThrownBy(() -> SigningKey.read(pem)).hasMessageContaining("must be a file <id>.pem");
        assertThatThrownBy(() -> new TrustedKey("spring", "AAAA", null, null))
                .hasMessageContaining("The publicKey (AAAA) of the key spring must be Ed25519");
        assertThatThrownBy(() -> new TrustedKeys(List.of())).hasMessageContaining("at least one");
        assertThatThrownBy(() -> new TrustedKeys(List.of(trusted, trusted))).hasMessageContaining("an id of its own");
    }

    @Test
    void aMisspeltLimitIsNoLimitless() throws IOException {
        Path file = Files.writeString(
                folder.resolve("trusted.json"),
                "{\"keys\": [{\"id\": \"a\", \"publicKey\": \"%s\", \"notafter\": \"2026-01-01T00:00:00Z\"}]}"
                        .formatted(trusted.publicKey()));

        assertThatThrownBy(() -> TrustedKeys.read(file)).hasMessageContaining("notafter");
    }

    @Test
    void theMachinesKeyIsMadeOnceAndForItsOwnerAlone() throws IOException {
        Path pem = folder.resolve("ours/machine.pem");
        String made = Files.readString(pem);
        SigningKeys.readOrCreate(folder.resolve("ours"));

        assertThat(Files.readString(pem)).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(pem)))
                .isEqualTo("rw-------");
    }

    private TrustedKey during(@Nullable Instant notBefore, @Nullable Instant notAfter) {
        return new TrustedKey(trusted.id(), trusted.publicKey(), notBefore, notAfter);
    }

    private Signatures trusting(TrustedKey... keys) {
        return new Signatures(store, new TrustedKeys(List.of(keys)), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static void refuses(Signatures signatures, ObjectRef object, String reason) {
        assertThatThrownBy(() -> signatures.require(object))
                .isInstanceOf(UntrustedObjectException.class)
                .hasMessageContaining(object.key())
                .hasMessageContaining(reason);
    }
}
