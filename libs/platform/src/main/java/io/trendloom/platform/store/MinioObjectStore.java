package io.trendloom.platform.store;

import io.trendloom.contract.ObjectRef;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Objects in any S3 store, over the MinIO client. */
public final class MinioObjectStore implements ObjectStore {
    private static final int LARGEST_TOMBSTONE = 1 << 16;

    private final S3Bucket bucket;

    public MinioObjectStore(ObjectStoreAddress address) {
        this.bucket = new S3Bucket(address);
    }

    @Override
    public ObjectRef put(String key, byte[] body, long rows) {
        ObjectRef ref = new ObjectRef(bucket.name(), key, Sha256.of(body), body.length, rows);
        return write(ref, () -> new ByteArrayInputStream(body));
    }

    @Override
    public ObjectRef putFile(String key, Path file) {
        try {
            ObjectRef ref = new ObjectRef(bucket.name(), key, Sha256.of(file), Files.size(file), 0);
            return write(ref, () -> Files.newInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The file %s cannot be read.".formatted(file), e);
        }
    }

    private ObjectRef write(ObjectRef ref, S3Bucket.Body body) {
        if (!bucket.putFirst(ref.key(), body, ref.size()) && !holds(ref)) {
            throw new ObjectConflict(ref.bucket(), ref.key());
        }
        return ref;
    }

    private boolean holds(ObjectRef ref) {
        try (InputStream in = open(ref)) {
            var digest = Sha256.digest();
            byte[] chunk = new byte[1 << 16];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                digest.update(chunk, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest()).equals(ref.sha256());
        } catch (IOException e) {
            throw bucket.brokenOff(ref.key(), e);
        }
    }

    @Override
    public byte[] get(ObjectRef ref) {
        try {
            return found(ref);
        } catch (ObjectMissing e) {
            byte[] tombstone =
                    Tombstone.isPossible(ref) ? read(ref.bucket(), Tombstone.key(ref), LARGEST_TOMBSTONE) : null;
            if (tombstone == null) {
                throw e;
            }
            return get(successor(ref, tombstone));
        }
    }

    private static ObjectRef successor(ObjectRef old, byte[] tombstone) {
        try {
            return Tombstone.read(tombstone);
        } catch (IOException e) {
            throw new ObjectStoreException("The tombstone of %s cannot be read.".formatted(old.key()), e);
        }
    }

    private byte[] found(ObjectRef ref) {
        try (InputStream in = open(ref)) {
            byte[] body = in.readNBytes(Math.toIntExact(ref.size() + 1));
            String sha256 = Sha256.of(body);
            if (!sha256.equals(ref.sha256())) {
                throw new ObjectCorrupted(ref, sha256, body.length);
            }
            return body;
        } catch (IOException e) {
            throw bucket.brokenOff(ref.key(), e);
        }
    }

    @Override
    public byte @Nullable [] find(String key, int most) {
        return read(bucket.name(), key, most);
    }

    private byte @Nullable [] read(String of, String key, int most) {
        try (InputStream in = bucket.open(of, key)) {
            return in == null ? null : in.readNBytes(most);
        } catch (IOException e) {
            throw bucket.brokenOff(key, e);
        }
    }

    @Override
    public Path download(ObjectRef ref, Path directory) {
        return new LocalCopy(ref, directory).from(() -> open(ref));
    }

    private InputStream open(ObjectRef ref) {
        InputStream in = bucket.open(ref.bucket(), ref.key());
        if (in == null) {
            throw new ObjectMissing(ref);
        }
        return in;
    }

    @Override
    public boolean exists(String key) {
        return bucket.holds(key);
    }

    @Override
    public void delete(String key) {
        bucket.remove(key);
    }

    @Override
    public Listing list(String folder) {
        return bucket.list(folder);
    }

    @Override
    public void check() {
        bucket.exists();
    }
}
