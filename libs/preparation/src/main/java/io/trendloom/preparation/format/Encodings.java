package io.trendloom.preparation.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Tells the encoding of text by its bytes. Strict: text is UTF-8 unless it has a byte order mark of UTF-16, or is no UTF-8
 * but GB18030 without a malformed byte that also looks like Chinese.
 */
final class Encodings {
    static final Charset GB18030 = Charset.forName("GB18030");

    private static final Set<String> OTHER_DOUBLE_BYTES = Set.of("BIG5", "EUC-KR", "EUC-JP", "EUC-TW", "SHIFT_JIS");
    private static final int RARE_ROWS = 0xD8;

    private Encodings() {}

    /** Whether the bytes are UTF-8, whole or cut off inside a character. */
    static boolean isUtf8(byte[] bytes, int from, int to) {
        return decodes(StandardCharsets.UTF_8, ByteBuffer.wrap(bytes, from, to - from));
    }

    /** The encoding of text that has no byte order mark and bytes outside ASCII. */
    static Charset of(byte[] sample) {
        boolean chinese =
                !isUtf8(sample, 0, sample.length) && decodes(GB18030, ByteBuffer.wrap(sample)) && looksChinese(sample);
        return chinese ? GB18030 : StandardCharsets.UTF_8;
    }

    private static boolean decodes(Charset charset, ByteBuffer bytes) {
        CoderResult end = charset.newDecoder().decode(bytes, CharBuffer.allocate(bytes.remaining() + 1), false);
        return end.isUnderflow();
    }

    /** By the detector's word; text too short for it must be of common Chinese characters. */
    private static boolean looksChinese(byte[] sample) {
        String name = String.valueOf(detected(sample));
        return name.startsWith("GB") || !OTHER_DOUBLE_BYTES.contains(name) && isCommon(sample);
    }

    private static @Nullable String detected(byte[] sample) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(sample, 0, sample.length);
        detector.dataEnd();
        return detector.getDetectedCharset();
    }

    /** All of GB 2312, and of its rarer half at most a third: accented Latin and Cyrillic letters fall into that. */
    private static boolean isCommon(byte[] sample) {
        int all = 0;
        int rare = 0;
        int i = 0;
        while (i < sample.length) {
            if (sample[i] >= 0) {
                i++;
            } else if (i + 1 < sample.length && !isPair(sample[i] & 0xff, sample[i + 1] & 0xff)) {
                return false;
            } else {
                all++;
                rare += (sample[i] & 0xff) >= RARE_ROWS ? 1 : 0;
                i += 2;
            }
        }
        return rare * 3 <= all;
    }

    /** Signs and full-width forms in rows A1 to A3, characters in rows B0 to F7. */
    private static boolean isPair(int first, int second) {
        boolean row = first >= 0xA1 && first <= 0xA3 || first >= 0xB0 && first <= 0xF7;
        return row && second >= 0xA1 && second <= 0xFE;
    }

    /** The encoding that a byte order mark names, that of UTF-16 consumed; null where there is none. */
    static @Nullable Charset ofMark(ReadAhead in) throws IOException {
        byte[] mark = in.peek(2);
        if (mark.length < 2) {
            return null;
        }
        Charset charset = switch ((mark[0] & 0xff) << 8 | mark[1] & 0xff) {
            case 0xFEFF -> StandardCharsets.UTF_16BE;
            case 0xFFFE -> StandardCharsets.UTF_16LE;
            case 0xEFBB -> StandardCharsets.UTF_8;
            default -> null;
        };
        if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
            in.skipNBytes(2);
        }
        return charset;
    }
}
