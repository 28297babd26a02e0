package io.trendloom.platform.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.trendloom.contract.Json;
import io.trendloom.contract.ObjectRef;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What stands where an object of rows was that had to be written anew: it leads to the one that took its place, so that
 * references to the old one, say in manifests of snapshots, still hold.
 */
final class Tombstone {
    /** Elsewhere a reference's SHA-256 alone says which bytes count. */
    private static final List<String> FOLDERS = List.of("raw/", "clean/", "rejected/", "vectors/");

    private static final int SHORT_HASH = 16;

    private Tombstone() {}

    static boolean isPossible(ObjectRef old) {
        return FOLDERS.stream().anyMatch(old.key()::startsWith);
    }

    static String key(ObjectRef old) {
        String name = Sha256.of(old.key().getBytes(StandardCharsets.UTF_8));
        return "tombstones/%s/%s.json".formatted(name.substring(0, 2), name);
    }

    /** The old key with a part of the new bytes' hash before its ending. */
    static String successorKey(ObjectRef old, byte[] body) {
        int ending = old.key().indexOf('.', old.key().lastIndexOf('/') + 1);
        int stem = ending < 0 ? old.key().length() : ending;
        return old.key().substring(0, stem)
                + "-"
                + Sha256.of(body).substring(0, SHORT_HASH)
                + old.key().substring(stem);
    }

    static byte[] body(ObjectRef successor) {
        try {
            return Json.mapper().writeValueAsBytes(successor);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A reference is always JSON.", e);
        }
    }

    static ObjectRef read(byte[] body) throws IOException {
        return Json.mapper().readValue(body, ObjectRef.class);
    }
}
