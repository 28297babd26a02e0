package io.trendloom.ingest.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Output to a client that may read only once it has sent all: what it does not take yet waits in a temporary file, so that
 * neither side waits for the other. Closing writes what is left.
 */
final class SpillingOutput extends OutputStream {
    private static final int CHUNK = 1 << 13;

    private final OutputStream client;
    private final BooleanSupplier congested;
    private @Nullable FileChannel spilled;
    private long unread;

    SpillingOutput(OutputStream client, BooleanSupplier congested) {
        this.client = client;
        this.congested = congested;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        passOn(false);
        if (spilled == null && !congested.getAsBoolean()) {
            client.write(bytes, offset, length);
        } else {
            spill(ByteBuffer.wrap(bytes, offset, length));
        }
    }

    @Override
    public void flush() throws IOException {
        if (spilled == null && !congested.getAsBoolean()) {
            client.flush();
        }
    }

    private void spill(ByteBuffer bytes) throws IOException {
        FileChannel file = spilled;
        if (file == null) {
            Path path = Files.createTempFile("trendloom-results-", ".ndjson");
            file = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            spilled = file;
            unread = 0;
        }
        for (long end = file.size(); bytes.hasRemaining(); ) {
            end += file.write(bytes, end);
        }
    }

    /** Passes on what waits in the file: all of it, or as much as the client takes. */
    private void passOn(boolean all) throws IOException {
        FileChannel file = spilled;
        if (file == null) {
            return;
        }
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        while (unread < file.size() && (all || !congested.getAsBoolean())) {
            chunk.clear();
            int read = file.read(chunk, unread);
            client.write(chunk.array(), 0, read);
            unread += read;
        }
        if (unread == file.size()) {
            file.close();
            spilled = null;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            passOn(true);
            client.flush();
        } finally {
            if (spilled != null) {
                spilled.close();
            }
        }
    }
}
