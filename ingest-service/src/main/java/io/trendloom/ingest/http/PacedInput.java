package io.trendloom.ingest.http;

import io.trendloom.platform.http.ProblemException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A body that must come at a least pace, so that nobody holds a thread for nothing. Only the time that reading waits for the
 * sender counts, not the time that storing takes.
 */
final class PacedInput extends FilterInputStream {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Pace pace;
    private final LongSupplier nanos;
    private long waited;
    private long came;

    PacedInput(InputStream body, Pace pace, LongSupplier nanos) {
        super(body);
        this.pace = pace;
        this.nanos = nanos;
    }

    /**
     * The least pace of a sender.
     *
     * @param bytesPerSecond at least 1
     * @param grace waiting that is always allowed
     */
    record Pace(long bytesPerSecond, Duration grace) {
        Pace {
            if (bytesPerSecond < 1) {
                throw new IllegalArgumentException(
                        "The least pace (%d bytes a second) must be at least 1.".formatted(bytesPerSecond));
            }
        }

        boolean allows(long waitedNanos, long bytes) {
            return waitedNanos <= grace.toNanos() + (double) bytes * SECOND / bytesPerSecond;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        long before = nanos.getAsLong();
        int read = super.read(bytes, offset, length);
        waited += nanos.getAsLong() - before;
        came += Math.max(0, read);
        if (read > 0 && !pace.allows(waited, came)) {
            throw new ProblemException(Problems.slow(pace.bytesPerSecond()));
        }
        return read;
    }
}
