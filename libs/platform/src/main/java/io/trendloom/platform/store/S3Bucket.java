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
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The requests to a bucket of an S3 store, over the MinIO client; what fails is told as {@link ObjectStoreException}. */
final class S3Bucket {
    /** A body below this goes in one request, and only then does the store honour the condition of a put. */
    private static final long PART_SIZE = 128L << 20;

    private static final int NOT_FOUND = 404;
    private static final int PRECONDITION_FAILED = 412;
    private static final Set<String> OURS =
            Set.of("BucketAlreadyOwnedByYou", "BucketAlreadyExists", "OperationAborted");

    private final ObjectStoreAddress address;
    private final MinioClient client;
    private final AtomicBoolean ready = new AtomicBoolean();

    S3Bucket(ObjectStoreAddress address) {
        this.address = address;
        this.client = MinioClient.builder()
                .endpoint(address.endpoint().toString())
                .credentials(address.accessKey(), address.secretKey())
                .region(address.region())
                .build();
    }

    String name() {
        return address.bucket();
    }

    /** Writes an object unless one lies there already; whether it was written. */
    boolean putFirst(String key, Body body, long size) {
        make();
        return calling("put " + key, () -> {
            try (InputStream in = body.open()) {
                client.putObject(PutObjectArgs.builder().bucket(name()).object(key).stream(in, size, PART_SIZE)
                        .headers(Map.of("If-None-Match", "*"))
                        .build());
                return true;
            } catch (ErrorResponseException e) {
                return otherwise(e, PRECONDITION_FAILED, false);
            }
        });
    }

    /** The object's bytes in some bucket of the store, or null where there is no such object. */
    @Nullable InputStream open(String bucket, String key) {
        return calling("get " + key, () -> {
            try {
                return client.getObject(
                        GetObjectArgs.builder().bucket(bucket).object(key).build());
            } catch (ErrorResponseException e) {
                return otherwise(e, NOT_FOUND, null);
            }
        });
    }

    boolean holds(String key) {
        return calling("stat " + key, () -> {
            try {
                client.statObject(
                        StatObjectArgs.builder().bucket(name()).object(key).build());
                return true;
            } catch (ErrorResponseException e) {
                return otherwise(e, NOT_FOUND, false);
            }
        });
    }

    void remove(String key) {
        calling("remove " + key, () -> {
            client.removeObject(
                    RemoveObjectArgs.builder().bucket(name()).object(key).build());
            return key;
        });
    }

    Listing list(String folder) {
        return calling("list " + folder, () -> {
            List<String> folders = new ArrayList<>();
            List<Listing.Entry> entries = new ArrayList<>();
            for (Result<Item> result : client.listObjects(
                    ListObjectsArgs.builder().bucket(name()).prefix(folder).build())) {
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

    /** Whether the store answers, and the bucket is there. */
    boolean exists() {
        return calling("look for the bucket", this::found);
    }

    ObjectStoreException brokenOff(String key, IOException cause) {
        return new ObjectStoreException("The store %s broke off while reading %s.".formatted(address, key), cause);
    }

    private void make() {
        if (!ready.get()) {
            ready.set(calling("make the bucket", () -> found() || made()));
        }
    }

    private boolean found() throws Exception {
        return client.bucketExists(BucketExistsArgs.builder().bucket(name()).build());
    }

    private boolean made() throws Exception {
        try {
            client.makeBucket(MakeBucketArgs.builder().bucket(name()).build());
        } catch (ErrorResponseException e) {
            if (!OURS.contains(e.errorResponse().code())) {
                throw e;
            }
        }
        return true;
    }

    private static <T extends @Nullable Object> T otherwise(ErrorResponseException e, int expected, T answer)
            throws ErrorResponseException {
        if (e.response().code() == expected) {
            return answer;
        }
        throw e;
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
    interface Body {
        InputStream open() throws IOException;
    }
}
