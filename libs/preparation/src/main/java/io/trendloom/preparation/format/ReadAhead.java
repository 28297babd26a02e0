package io.trendloom.preparation.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A stream whose next bytes can be seen before they are read; a failure met by looking comes when they are used up. */
final class ReadAhead extends InputStream {
    private final InputStream in;
    private byte[] ahead = new byte[0];
    private int next;
    private @Nullable IOException failure;

    ReadAhead(InputStream in) {
        this.in = in;
    }

    /** The next bytes, so many or as many as there are. */
    byte[] peek(int count) {
        int have = ahead.length - next;
        byte[] bytes = Arrays.copyOfRange(ahead, next, next + Math.max(count, have));
        try {
            int read = 0;
            while (failure == null && have < count && read >= 0) {
                read = in.read(bytes, have, count - have);
                have += Math.max(read, 0);
            }
        } catch (IOException e) {
            failure = e;
        }
        ahead = Arrays.copyOf(bytes, have);
        next = 0;
        return ahead.clone();
    }

    /** Gives bytes back that were just read. */
    void unread(byte[] bytes, int from, int to) {
        byte[] rest = Arrays.copyOfRange(bytes, from, to + ahead.length - next);
        System.arraycopy(ahead, next, rest, to - from, ahead.length - next);
        ahead = rest;
        next = 0;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (next < ahead.length) {
            int count = Math.min(length, ahead.length - next);
            System.arraycopy(ahead, next, target, offset, count);
            next += count;
            return count;
        }
        if (failure != null) {
            throw failure;
        }
        return in.read(target, offset, length);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
