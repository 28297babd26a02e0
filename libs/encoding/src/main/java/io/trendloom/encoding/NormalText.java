package io.trendloom.encoding;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The form in which a text is hashed and encoded: NFKC, control characters dropped, every run of white space one space,
 * none at either end, and each half of a broken surrogate pair replaced by U+FFFD. Texts of equal form have equal vectors.
 */
public final class NormalText {
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\s]]+");
    private static final Pattern BROKEN_PAIRS = Pattern.compile("\\p{Cs}");

    private NormalText() {}

    public static String of(String text) {
        String whole = BROKEN_PAIRS.matcher(text).replaceAll("\uFFFD");
        String composed = Normalizer.normalize(whole, Normalizer.Form.NFKC);
        String printable = CONTROLS.matcher(composed).replaceAll("");
        return SPACES.matcher(printable).replaceAll(" ").strip();
    }
}
