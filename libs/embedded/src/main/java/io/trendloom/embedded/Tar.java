package io.trendloom.embedded;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Unpacks a ustar stream of files, folders and symbolic links; anything else in it is an error. */
final class Tar {
    private static final int BLOCK = 512;
    private static final int NAME = 0;
    private static final int MODE = 100;
    private static final int SIZE = 124;
    private static final int TYPE = 156;
    private static final int LINK = 157;
    private static final int NAME_LENGTH = 100;
    private static final int OWNER_EXECUTES = 0100;

    private Tar() {}

    static void unpack(InputStream tar, Path target) throws IOException {
        byte[] header = new byte[BLOCK];
        while (tar.readNBytes(header, 0, BLOCK) == BLOCK && header[NAME] != 0) {
            Path path = target.resolve(text(header, NAME, NAME_LENGTH)).normalize();
            if (!path.startsWith(target)) {
                throw new IOException("The archive entry (%s) must stay inside its folder.".formatted(path));
            }
            entry(tar, header, path);
        }
    }

    private static void entry(InputStream tar, byte[] header, Path path) throws IOException {
        switch (header[TYPE]) {
            case '5' -> Files.createDirectories(path);
            case '2' -> {
                Files.createDirectories(path.getParent());
                Files.createSymbolicLink(path, Path.of(text(header, LINK, NAME_LENGTH)));
            }
            case '0', 0 -> file(tar, header, path);
            default ->
                throw new IOException("The archive entry (%s) has an unknown type (%d).".formatted(path, header[TYPE]));
        }
    }

    private static void file(InputStream tar, byte[] header, Path path) throws IOException {
        Files.createDirectories(path.getParent());
        long size = octal(header, SIZE, 12);
        try (var out = Files.newOutputStream(path)) {
            copy(tar, out, size);
        }
        tar.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
        boolean executable = (octal(header, MODE, 8) & OWNER_EXECUTES) != 0;
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static void copy(InputStream in, java.io.OutputStream out, long size) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (long left = size; left > 0; ) {
            int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (read < 0) {
                throw new EOFException("The archive ends %d bytes early.".formatted(left));
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }

    private static long octal(byte[] header, int from, int length) {
        String digits = text(header, from, length).strip();
        return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
    }

    private static String text(byte[] header, int from, int length) {
        int end = from;
        while (end < from + length && header[end] != 0) {
            end++;
        }
        return new String(header, from, end - from, StandardCharsets.UTF_8);
    }
}
