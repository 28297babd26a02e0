package io.trendloom.encoding;

import java.lang.Character.UnicodeScript;

/**
 * Tells Chinese from English by script. Each Han character counts as one word, as does each run of Latin letters; the
 * majority decides, Chinese in a tie, because Chinese titles are full of Latin brand names. Text with neither is English.
 */
public final class LanguageDetector {
    private LanguageDetector() {}

    /** Answers {@code zh} or {@code en}. */
    public static String detect(String text) {
        int han = 0;
        int latin = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            UnicodeScript script = UnicodeScript.of(text.codePointAt(i));
            boolean letter = script == UnicodeScript.LATIN;
            han += script == UnicodeScript.HAN ? 1 : 0;
            latin += letter && !inWord ? 1 : 0;
            inWord = letter;
        }
        return han > 0 && han >= latin ? "zh" : "en";
    }
}
