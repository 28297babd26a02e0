package io.trendloom.preparation.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Text of another encoding as UTF-8. Where it is malformed stands a byte that UTF-8 never has, so that the row around it
 * is broken and no other.
 */
final class Transcoded extends InputStream {
    private static final int SIZE = 1 << 14;
    private static final int NEVER_IN_UTF_8 = 0xFF;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final int unit;
    private final ByteBuffer bytes = ByteBuffer.allocate(SIZE).limit(0);
    private final CharBuffer chars = CharBuffer.allocate(SIZE);
    private byte[] out = new byte[0];
    private int next;
    private boolean ended;

    Transcoded(InputStream in, Charset charset) {
        this.in = in;
        this.decoder = charset.newDecoder();
        this.unit = charset.name().startsWith("UTF-16") ? 2 : 1;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        while (next == out.length && !(ended && !bytes.hasRemaining())) {
            out = more();
            next = 0;
        }
        int count = Math.min(length, out.length - next);
        System.arraycopy(out, next, target, offset, count);
        next += count;
        return count == 0 ? -1 : count;
    }

    private byte[] more() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = read < 0;
        bytes.position(bytes.position() + Math.max(read, 0)).flip();
        ByteArrayOutputStream utf8 = new ByteArrayOutputStream(SIZE * 2);
        CoderResult result = decoder.decode(bytes, chars, ended);
        while (result.isOverflow() || result.isError()) {
            drain(utf8);
            if (result.isError()) {
                bytes.position(bytes.position() + Math.min(unit, bytes.remaining()));
                utf8.write(NEVER_IN_UTF_8);
            }
            result = decoder.decode(bytes, chars, ended);
        }
        drain(utf8);
        return utf8.toByteArray();
    }

    private void drain(ByteArrayOutputStream utf8) {
        utf8.writeBytes(chars.flip().toString().getBytes(StandardCharsets.UTF_8));
        chars.clear();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
