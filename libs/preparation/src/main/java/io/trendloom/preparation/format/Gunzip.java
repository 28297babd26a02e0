package io.trendloom.preparation.format;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Decompresses, and tells damage of the compressed bytes apart from a failing source. */
final class Gunzip extends FilterInputStream {
    private static final int SIZE = 1 << 16;

    private Gunzip(InputStream compressed) throws IOException {
        super(new GZIPInputStream(compressed, SIZE));
    }

    static InputStream whereCompressed(BufferedInputStream in) throws IOException {
        in.mark(2);
        boolean compressed = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        try {
            return compressed ? new Gunzip(in) : in;
        } catch (ZipException | EOFException damaged) {
            throw new GzipBrokenException(damaged);
        }
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            return super.read(target, offset, length);
        } catch (ZipException | EOFException damaged) {
            throw new GzipBrokenException(damaged);
        }
    }
}
