package io.trendloom.preparation.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * What a Parquet file says of itself at its end. A reader makes room for texts and lists as long as they claim to be, so that
 * the claims are held to the bytes that are there first.
 */
final class ParquetFooter {
    private static final int MAGIC = 0x31524150;
    private static final int TAIL = 2 * Integer.BYTES;
    private static final int LARGEST = 32 << 20;

    private ParquetFooter() {}

    /**
     * Passes where the footer holds what it claims; a file that is none at all is left to its reader.
     *
     * @throws IllegalArgumentException if it claims more
     */
    static void require(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            long end = channel.size() - TAIL;
            if (end < 0) {
                return;
            }
            ByteBuffer tail = read(channel, end, TAIL).order(ByteOrder.LITTLE_ENDIAN);
            int length = tail.getInt();
            if (tail.getInt() != MAGIC) {
                return;
            }
            if (length < 0 || length > end || length > LARGEST) {
                throw new IllegalArgumentException("its footer of %d bytes is too long".formatted(length));
            }
            ThriftStruct.read(read(channel, end - length, length));
        }
    }

    private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
            // Until all of it is there.
        }
        return bytes.flip();
    }
}
