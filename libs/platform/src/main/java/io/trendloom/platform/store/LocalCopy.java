package io.trendloom.platform.store;

import io.trendloom.contract.ObjectRef;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A verified copy of an object in a directory; it appears there whole or not at all. */
final class LocalCopy {
    private static final long CHUNK = 1 << 16;

    private final ObjectRef ref;
    private final Path target;

    LocalCopy(ObjectRef ref, Path directory) {
        String key = ref.key();
        this.ref = ref;
        this.target = directory.resolve(key.substring(key.lastIndexOf('/') + 1));
    }

    Path from(Source source) {
        try {
            return isThere() ? target : copied(source);
        } catch (IOException e) {
            throw new UncheckedIOException("The object %s cannot be copied to %s.".formatted(ref.key(), target), e);
        }
    }

    private boolean isThere() throws IOException {
        return Files.isRegularFile(target)
                && Files.size(target) == ref.size()
                && Sha256.of(target).equals(ref.sha256());
    }

    private Path copied(Source source) throws IOException {
        Path directory = target.toAbsolutePath().getParent();
        Files.createDirectories(directory);
        Path part = Files.createTempFile(directory, ".part-", "");
        try (InputStream in = source.open()) {
            copyBounded(in, part);
            String sha256 = Sha256.of(part);
            if (!sha256.equals(ref.sha256())) {
                throw new ObjectCorrupted(ref, sha256, Files.size(part));
            }
            return Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Copies one byte more than there should be at most: an object that is larger is broken, and must not fill the disk. */
    private void copyBounded(InputStream in, Path part) throws IOException {
        try (OutputStream out = Files.newOutputStream(part)) {
            long left = ref.size() + 1;
            for (byte[] chunk = in.readNBytes(chunk(left)); chunk.length > 0; chunk = in.readNBytes(chunk(left))) {
                out.write(chunk);
                left -= chunk.length;
            }
        }
    }

    private static int chunk(long left) {
        return (int) Math.min(left, CHUNK);
    }

    /** Where the object's bytes come from. */
    @FunctionalInterface
    interface Source {
        InputStream open();
    }
}
