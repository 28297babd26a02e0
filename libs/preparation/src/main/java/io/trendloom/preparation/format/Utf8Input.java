package io.trendloom.preparation.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * An upload's text as UTF-8. UTF-8 goes through byte for byte, malformed or not, and never waits for more than has come;
 * UTF-16 with a byte order mark and GB18030 are transcoded. What is ASCII so far is not yet decided.
 */
final class Utf8Input extends InputStream {
    /** Most that is looked at to tell an encoding. */
    private static final int SAMPLE = 1 << 16;

    private final ReadAhead in;
    private final @Nullable Charset declared;
    private Charset charset = StandardCharsets.UTF_8;
    private InputStream text;
    private boolean begun;
    private boolean decided;

    /**
     * The text of a stream.
     *
     * @param declared the encoding that its source is known to have; a byte order mark goes before it; null: to be told
     */
    Utf8Input(InputStream in, @Nullable Charset declared) {
        this.declared = declared;
        this.in = new ReadAhead(in);
        this.text = this.in;
    }

    /** The encoding as far as it is known; that of text in ASCII counts as UTF-8. */
    Charset charset() {
        return charset;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (!begun) {
            begun = true;
            Charset marked = Encodings.ofMark(in);
            Charset known = marked == null ? declared : marked;
            if (known != null) {
                decide(known);
            }
        }
        int read = text.read(target, offset, Math.min(length, SAMPLE));
        if (decided || read <= 0 || isAscii(target, offset, offset + read)) {
            return read;
        }
        return decidedBy(target, offset, read);
    }

    private int decidedBy(byte[] target, int offset, int read) throws IOException {
        if (tells(target, offset, offset + read)) {
            decided = true;
            return read;
        }
        in.unread(target, offset, offset + read);
        decide(Encodings.of(in.peek(SAMPLE)));
        return text.read(target, offset, read);
    }

    /** Whether what has come is UTF-8 by more than one chance character. */
    private static boolean tells(byte[] bytes, int from, int to) {
        int outside = 0;
        for (int i = from; i < to; i++) {
            outside += bytes[i] < 0 ? 1 : 0;
        }
        return outside > 8 && Encodings.isUtf8(bytes, from, to);
    }

    private void decide(Charset found) {
        decided = true;
        charset = found;
        if (!found.equals(StandardCharsets.UTF_8)) {
            text = new Transcoded(in, found);
        }
    }

    private static boolean isAscii(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
