package io.trendloom.platform.store;

import io.trendloom.contract.ObjectRef;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** An object store that forgets: for tests and for work that leaves nothing behind. */
public final class InMemoryObjectStore implements ObjectStore {
    private final String bucket;
    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();

    public InMemoryObjectStore(String bucket) {
        this.bucket = bucket;
    }

    @Override
    public ObjectRef put(String key, byte[] body, long rows) {
        ObjectRef ref = new ObjectRef(bucket, key, Sha256.of(body), body.length, rows);
        byte[] before = objects.putIfAbsent(key, body.clone());
        if (before != null && !Sha256.of(before).equals(ref.sha256())) {
            throw new ObjectConflict(bucket, key);
        }
        return ref;
    }

    @Override
    public ObjectRef putFile(String key, Path file) {
        try {
            return put(key, Files.readAllBytes(file), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public byte[] get(ObjectRef ref) {
        byte[] body = objects.get(ref.key());
        byte[] tombstone = objects.get(Tombstone.key(ref));
        if (body == null && tombstone != null && Tombstone.isPossible(ref)) {
            return get(successor(tombstone));
        }
        if (body == null || !ref.bucket().equals(bucket)) {
            throw new ObjectMissing(ref);
        }
        String sha256 = Sha256.of(body);
        if (!sha256.equals(ref.sha256())) {
            throw new ObjectCorrupted(ref, sha256, body.length);
        }
        return body.clone();
    }

    private static ObjectRef successor(byte[] tombstone) {
        try {
            return Tombstone.read(tombstone);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public byte @Nullable [] find(String key, int most) {
        byte[] body = objects.get(key);
        return body == null ? null : Arrays.copyOf(body, Math.min(most, body.length));
    }

    @Override
    public Path download(ObjectRef ref, Path directory) {
        return new LocalCopy(ref, directory).from(() -> new ByteArrayInputStream(get(ref)));
    }

    @Override
    public boolean exists(String key) {
        return objects.containsKey(key);
    }

    @Override
    public void delete(String key) {
        objects.remove(key);
    }

    @Override
    public Listing list(String folder) {
        TreeSet<String> folders = new TreeSet<>();
        List<Listing.Entry> entries = new ArrayList<>();
        objects.forEach((key, body) -> {
            int slash = key.indexOf('/', folder.length());
            if (key.startsWith(folder) && slash >= 0) {
                folders.add(key.substring(0, slash + 1));
            } else if (key.startsWith(folder)) {
                entries.add(new Listing.Entry(key, body.length, Instant.EPOCH));
            }
        });
        return new Listing(List.copyOf(folders), entries);
    }

    @Override
    public void check() {
        // Memory always answers.
    }

    /** All keys, ascending. */
    public Set<String> keys() {
        return new TreeSet<>(objects.keySet());
    }
}
