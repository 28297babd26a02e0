package io.trendloom.preparation.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A sliding window over a stream: bytes from the current position on, addressed from 0. */
final class ByteWindow implements AutoCloseable {
    static final int END = -1;
    private static final int FIRST_SIZE = 1 << 16;

    private final InputStream in;
    private byte[] buffer = new byte[FIRST_SIZE];
    private int start;
    private int end;
    private boolean exhausted;

    ByteWindow(InputStream in) {
        this.in = in;
    }

    /** The byte at the offset as 0 to 255, or {@link #END}. */
    int at(int offset) throws IOException {
        if (start + offset < end || fill(offset)) {
            return buffer[start + offset] & 0xff;
        }
        return END;
    }

    byte[] copy(int from, int to) {
        return Arrays.copyOfRange(buffer, start + from, start + to);
    }

    void skip(int count) {
        start += count;
    }

    private boolean fill(int offset) throws IOException {
        while (!exhausted && start + offset >= end) {
            makeRoom();
            int read = in.read(buffer, end, buffer.length - end);
            if (read < 0) {
                exhausted = true;
            } else {
                end += read;
            }
        }
        return start + offset < end;
    }

    private void makeRoom() {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        }
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
