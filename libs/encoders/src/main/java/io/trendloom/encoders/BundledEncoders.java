package io.trendloom.encoders;

import io.trendloom.encoding.onnx.EncoderFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** The encoders inside this jar. ONNX Runtime reads files, so that they are unpacked once, about 230 MB. */
public final class BundledEncoders {
    public static final List<String> NAMES = List.of("bge-small-zh-v1.5", "bge-small-en-v1.5");

    private static final List<String> WEIGHTS = List.of(EncoderFiles.MODEL, EncoderFiles.TOKENIZER);

    private BundledEncoders() {}

    /**
     * Opens every bundled encoder from {@code directory/<name>/}, unpacking those that are not there or are of another
     * version, and verifying all.
     */
    public static List<EncoderFiles> unpackInto(Path directory) {
        return NAMES.stream().map(name -> unpack(name, directory.resolve(name))).toList();
    }

    /** Tells these encoders from those of another release: 16 digits that are equal exactly when their files are. */
    public static String version() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String name : NAMES) {
                digest.update(read(name));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException("The bundled encoders cannot be read.", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private static EncoderFiles unpack(String name, Path folder) {
        try {
            byte[] description = read(name);
            Path marker = folder.resolve(EncoderFiles.DESCRIPTION);
            if (!Files.exists(marker) || !Arrays.equals(Files.readAllBytes(marker), description)) {
                Files.createDirectories(folder);
                Files.deleteIfExists(marker);
                for (String file : WEIGHTS) {
                    copy(name, folder.resolve(file));
                }
                Files.write(marker, description);
            }
            return EncoderFiles.open(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The encoder (%s) cannot be unpacked into %s. Maybe the disk is full.".formatted(name, folder), e);
        }
    }

    private static byte[] read(String name) throws IOException {
        try (InputStream in = resource(name, EncoderFiles.DESCRIPTION)) {
            return in.readAllBytes();
        }
    }

    private static void copy(String name, Path target) throws IOException {
        Path part = Files.createTempFile(target.getParent(), "unpack", ".part");
        try (InputStream in = resource(name, target.getFileName().toString())) {
            Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static InputStream resource(String name, String file) throws IOException {
        URL url = BundledEncoders.class.getResource(name + "/" + file);
        if (url == null) {
            throw new IOException("The resource (%s/%s) must be in the encoders' jar. Maybe the build was cut short."
                    .formatted(name, file));
        }
        // Not getResourceAsStream: some class loaders answer that from a copy of the whole resource in the heap.
        return url.openStream();
    }
}
