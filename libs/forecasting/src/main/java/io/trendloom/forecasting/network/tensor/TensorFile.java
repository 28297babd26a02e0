package io.trendloom.forecasting.network.tensor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Named tensors and notes in one file of the safetensors format, with a SHA-256 over all of it in its notes. A file is
 * whole or not there: it is written under another name and moved.
 *
 * @param notes short texts by name
 * @param tensors arrays by name
 */
public record TensorFile(SortedMap<String, String> notes, SortedMap<String, Tensor> tensors) {
    public TensorFile {
        notes = new TreeMap<>(notes);
        tensors = new TreeMap<>(tensors);
    }

    /** Writes the file, replacing one that is there. */
    public void write(Path path) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path partial = Files.createTempFile(folder, path.getFileName() + ".", ".partial");
        try {
            try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(SafeTensors.encode(this));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(partial, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    /** Reads a file back; refuses one whose SHA-256 is not its own. */
    public static TensorFile read(Path path) throws IOException {
        try {
            return SafeTensors.decode(Files.readAllBytes(path));
        } catch (IllegalArgumentException e) {
            throw new IOException(
                    "The tensor file %s cannot be read: %s Maybe it was cut off or changed."
                            .formatted(path, e.getMessage()),
                    e);
        }
    }
}
