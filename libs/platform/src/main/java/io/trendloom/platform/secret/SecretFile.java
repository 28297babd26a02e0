package io.trendloom.platform.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** A file that holds a random secret in Base64, readable by its owner only. */
public final class SecretFile {
    private SecretFile() {}

    /**
     * The file's content; the first call makes it.
     *
     * @param bytes length of a new secret
     */
    public static String readOrCreate(Path file, int bytes) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
            write(file, bytes);
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The secret %s cannot be kept.".formatted(file), e);
        }
    }

    private static void write(Path file, int bytes) throws IOException {
        byte[] secret = new byte[bytes];
        new SecureRandom().nextBytes(secret);
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Set<StandardOpenOption> options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = Files.newByteChannel(file, options, owner)) {
            channel.write(ByteBuffer.wrap(Base64.getEncoder().encode(secret)));
        } catch (FileAlreadyExistsException e) {
            // A secret that is there already is the secret.
        }
    }
}
