package io.trendloom.forecasting.artifact;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file of a bundle.
 *
 * @param name within the bundle, without folders
 * @param size bytes
 * @param sha256 of its bytes, in lower-case hexadecimal digits
 */
public record BundleFile(String name, long size, String sha256) {
    private static final int BUFFER = 1 << 16;
    private static final long LARGEST = 1L << 30;

    public BundleFile {
        if (!name.matches("[A-Za-z0-9_][A-Za-z0-9._-]*")) {
            throw new IllegalArgumentException(
                    "The file name \"%s\" must be letters, digits, dots, hyphens and underscores.".formatted(name));
        }
        if (size < 0 || size > LARGEST) {
            throw new IllegalArgumentException(
                    "The file %s (%d bytes) must have at most %d bytes.".formatted(name, size, LARGEST));
        }
    }

    /** Measures a file. */
    static BundleFile of(Path file) throws IOException {
        MessageDigest digest = newDigest();
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
            }
        }
        return new BundleFile(
                file.getFileName().toString(), size, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException("Every Java platform has SHA-256.", e));
        }
    }
}
