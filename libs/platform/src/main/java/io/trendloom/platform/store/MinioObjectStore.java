package io.trendloom.platform.store;

import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.ListObjectsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.Result;
import io.minio.StatObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.messages.Item;
import io.trendloom.contract.ObjectRef;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Objects in any S3 store, over the MinIO client. */
public final class MinioObjectStore implements ObjectStore {
    /** A body below this goes in one request, and only then does the store honour the condition of a put. */
    private static final long PART_SIZE = 128L << 20;

    private static final int LARGEST_TOMBSTONE = 1 << 16;

    private static final Set<String> OURS =
            Set.of("BucketAlreadyOwnedByYou", "BucketAlreadyExists", "OperationAborted");

    private final ObjectStoreAddress address;
    private final MinioClient client;
    private final AtomicBoolean bucketReady = new AtomicBoolean();

    public MinioObjectStore(ObjectStoreAddress address) {
        this.address = address;
        this.client = MinioClient.builder()
                .endpoint(address.endpoint().toString())
                .credentials(address.accessKey(), address.secretKey())
                .region(address.region())
                .build();
    }

    @Override
    public ObjectRef put(String key, byte[] body, long rows) {
        ObjectRef ref = new ObjectRef(address.bucket(), key, Sha256.of(body), body.length, rows);
        return write(ref, () -> new ByteArrayInputStream(body));
    }

    @Override
    public ObjectRef putFile(String key, Path file) {
        try {
            ObjectRef ref = new ObjectRef(address.bucket(), key, Sha256.of(file), Files.size(file), 0);
            return write(ref, () -> Files.newInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The file %s cannot be read.".formatted(file), e);
        }
    }

    private ObjectRef write(ObjectRef ref, Body body) {
        makeBucket();
        boolean written = calling("put " + ref.key(), () -> writtenFirst(ref, body));
        if (!written && !holds(ref)) {
            throw new ObjectConflict(ref.bucket(), ref.key());
        }
        return ref;
    }

    private boolean writtenFirst(ObjectRef ref, Body body) throws Exception {
        try (InputStream in = body.open()) {
            client.putObject(
                    PutObjectArgs.builder().bucket(ref.bucket()).object(ref.key()).stream(in, ref.size(), PART_SIZE)
                            .headers(Map.of("If-None-Match", "*"))
                            .build());
            return true;
        } catch (ErrorResponseException e) {
            if (e.response().code() == 412) {
                return false;
            }
            throw e;
        }
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
            throw new ObjectStoreException("The store %s broke off while reading %s.".formatted(address, ref.key()), e);
        }
    }

    @Override
    public byte[] get(ObjectRef ref) {
        try {
            return found(ref);
        } catch (ObjectMissing e) {
            if (Tombstone.isPossible(ref) && exists(Tombstone.key(ref))) {
                return get(successor(ref));
            }
            throw e;
        }
    }

    private ObjectRef successor(ObjectRef old) {
        return calling("get the tombstone of " + old.key(), () -> {
            try (InputStream in = client.getObject(GetObjectArgs.builder()
                    .bucket(old.bucket())
                    .object(Tombstone.key(old))
                    .build())) {
                return Tombstone.read(in.readNBytes(LARGEST_TOMBSTONE));
            }
        });
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
            throw new ObjectStoreException("The store %s broke off while reading %s.".formatted(address, ref.key()), e);
        }
    }

    @Override
    public byte @Nullable [] find(String key, int most) {
        return calling("get " + key, () -> {
            try (InputStream in = stream(address.bucket(), key)) {
                return in.readNBytes(most);
            } catch (ErrorResponseException e) {
                if (isMissing(e)) {
                    return null;
                }
                throw e;
            }
        });
    }

    @Override
    public Path download(ObjectRef ref, Path directory) {
        return new LocalCopy(ref, directory).from(() -> open(ref));
    }

    private InputStream open(ObjectRef ref) {
        return calling("get " + ref.key(), () -> {
            try {
                return stream(ref.bucket(), ref.key());
            } catch (ErrorResponseException e) {
                throw isMissing(e) ? new ObjectMissing(ref) : e;
            }
        });
    }

    private InputStream stream(String bucket, String key) throws Exception {
        return client.getObject(
                GetObjectArgs.builder().bucket(bucket).object(key).build());
    }

    @Override
    public boolean exists(String key) {
        return calling("stat " + key, () -> {
            try {
                client.statObject(StatObjectArgs.builder()
                        .bucket(address.bucket())
                        .object(key)
                        .build());
                return true;
            } catch (ErrorResponseException e) {
                if (isMissing(e)) {
                    return false;
                }
                throw e;
            }
        });
    }

    @Override
    public void delete(String key) {
        calling("remove " + key, () -> {
            client.removeObject(RemoveObjectArgs.builder()
                    .bucket(address.bucket())
                    .object(key)
                    .build());
            return key;
        });
    }

    @Override
    public Listing list(String folder) {
        return calling("list " + folder, () -> {
            List<String> folders = new ArrayList<>();
            List<Listing.Entry> entries = new ArrayList<>();
            for (Result<Item> result : client.listObjects(ListObjectsArgs.builder()
                    .bucket(address.bucket())
                    .prefix(folder)
                    .build())) {
                Item item = result.get();
                if (item.isDir()) {
                    folders.add(item.objectName());
                } else {
                    entries.add(new Listing.Entry(
                            item.objectName(), item.size(), item.lastModified().toInstant()));
                }
            }
            return new Listing(folders, entries);
        });
    }

    @Override
    public void check() {
        calling("look for the bucket", this::bucketExists);
    }

    private void makeBucket() {
        if (!bucketReady.get()) {
            bucketReady.set(calling("make the bucket", () -> bucketExists() || bucketMade()));
        }
    }

    private boolean bucketExists() throws Exception {
        return client.bucketExists(
                BucketExistsArgs.builder().bucket(address.bucket()).build());
    }

    private boolean bucketMade() throws Exception {
        try {
            client.makeBucket(MakeBucketArgs.builder().bucket(address.bucket()).build());
        } catch (ErrorResponseException e) {
            if (!OURS.contains(e.errorResponse().code())) {
                throw e;
            }
        }
        return true;
    }

    private static boolean isMissing(ErrorResponseException e) {
        return e.response().code() == 404;
    }

    private <T extends @Nullable Object> T calling(String what, Call<T> call) {
        try {
            return call.answer();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ObjectStoreException("The store %s did not %s: %s.".formatted(address, what, e.getMessage()), e);
        }
    }

    /** A request to the store. */
    @FunctionalInterface
    private interface Call<T extends @Nullable Object> {
        T answer() throws Exception;
    }

    /** Bytes to send, opened anew for each attempt. */
    @FunctionalInterface
    private interface Body {
        InputStream open() throws IOException;
    }
}
