package io.trendloom.preparation.language;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Chinese or English, told by script. Each Han character counts as one word, as does each run of Latin letters; the
 * majority decides, Chinese in a tie, because Chinese titles are full of Latin brand names. All other text is English.
 */
public final class Language {
    public static final String CHINESE = "zh";
    public static final String ENGLISH = "en";

    private Language() {}

    /** {@code zh} or {@code en}. */
    public static String of(String text) {
        int han = 0;
        int latin = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            boolean letter = isLatin(c);
            han += c > 0x2E7F && UnicodeScript.of(c) == UnicodeScript.HAN ? 1 : 0;
            latin += letter && !inWord ? 1 : 0;
            inWord = letter;
        }
        return han > 0 && han >= latin ? CHINESE : ENGLISH;
    }

    private static boolean isLatin(int c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        }
        return UnicodeScript.of(c) == UnicodeScript.LATIN;
    }

    /** The language of a BCP 47 tag that the shop gave, where it is one of the two; otherwise the text's own. */
    public static String of(@Nullable String tag, String text) {
        if (tag != null) {
            String primary = tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
            if (primary.equals(CHINESE) || primary.equals(ENGLISH)) {
                return primary;
            }
        }
        return of(text);
    }
}
