package io.trendloom.preparation.language;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Chinese or English. A text is Chinese when it has at least one Han character for every three Latin letters, so that a
 * Chinese title with English brand names stays Chinese; all other text is English.
 */
public final class Language {
    public static final String CHINESE = "zh";
    public static final String ENGLISH = "en";

    /** A Chinese word has about 1.7 characters, an English one about 5 letters. */
    private static final int LETTERS_PER_HAN = 3;

    private Language() {}

    /** {@code zh} or {@code en}. */
    public static String of(String text) {
        int han = 0;
        int latin = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c < 0x2E80) {
                latin += Character.isLetter(c) ? 1 : 0;
            } else if (Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN) {
                han++;
            }
        }
        return han > 0 && han * LETTERS_PER_HAN >= latin ? CHINESE : ENGLISH;
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
