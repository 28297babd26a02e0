package io.trendloom.platform.store;

import io.trendloom.contract.ObjectRef;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A store of immutable objects. A key is written once: writing the same bytes again changes nothing. */
public interface ObjectStore {

    /**
     * Stores bytes under a key that is new, or that holds the same bytes already.
     *
     * @param rows rows in the object, 0 where it holds no rows
     * @throws ObjectConflict if the key holds other bytes
     * @throws ObjectStoreException if the store cannot be reached
     */
    ObjectRef put(String key, byte[] body, long rows);

    /** As {@link #put}, from a file of any size. */
    ObjectRef putFile(String key, Path file);

    /**
     * Stores bytes that take the place of an object of rows, and leaves a tombstone, by which {@link #get} of the old
     * reference reads the new bytes once the old object is deleted. Doing it again changes nothing.
     *
     * @return where the new bytes are
     */
    default ObjectRef succeed(ObjectRef old, byte[] body) {
        if (!Tombstone.isPossible(old)) {
            throw new IllegalArgumentException(
                    "The object %s must be one of rows to be replaced.".formatted(old.key()));
        }
        ObjectRef successor = put(Tombstone.successorKey(old, body), body, old.rows());
        put(Tombstone.key(old), Tombstone.body(successor), 0);
        return successor;
    }

    /**
     * Reads an object whole, or the one that took its place.
     *
     * @throws ObjectCorrupted if the bytes are not those that the reference names
     * @throws ObjectMissing if there is no such object
     * @throws ObjectStoreException if the store cannot be reached
     */
    byte[] get(ObjectRef ref);

    /**
     * Reads a small object whose hash nobody has told, so that its bytes prove nothing by themselves; null if there is none.
     *
     * @param most bytes that are read; more are cut off
     */
    byte @Nullable [] find(String key, int most);

    /** Copies an object into a directory under the last part of its key; a file that is there and right stays. */
    Path download(ObjectRef ref, Path directory);

    boolean exists(String key);

    /** Removes an object; one that is not there is no error. */
    void delete(String key);

    /**
     * What a folder holds, its folders' contents left out. Slow where a folder holds thousands: not for what is waited for.
     *
     * @param folder ends with a slash
     */
    Listing list(String folder);

    /** Throws an {@link ObjectStoreException} unless the store answers. */
    void check();
}
