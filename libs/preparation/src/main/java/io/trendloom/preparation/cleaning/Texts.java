package io.trendloom.preparation.cleaning;

import io.trendloom.preparation.masking.Masking;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Cleans free text: HTML tags and character references, control and invisible characters, Unicode NFKC (full-width and
 * compatibility forms), runs of white space, and personal data that only show after that. Emoji stay; joined ones fall
 * apart into their parts. Cleaning twice changes nothing.
 */
public final class Texts {
    private static final Pattern TAG =
            Pattern.compile("</?[a-zA-Z][^<>]{0,2000}>|<!--[^<>]{0,2000}-->|<![^<>]{0,200}>");
    /** Tags that stand inside a word or line, so that no gap takes their place. */
    private static final Pattern INLINE_TAG = Pattern.compile(
            "</?(?:a|abbr|b|big|em|font|i|ins|mark|s|small|span|strong|sub|sup|u)(?:[\\s/][^<>]{0,2000})?>",
            Pattern.CASE_INSENSITIVE);
    /** Text that is wrapped more often than this is no honest HTML. */
    private static final int MOST_PASSES = 8;

    private Texts() {}

    /** The clean text; the very same string where nothing is to be done. */
    public static String clean(String text) {
        if (isClean(text)) {
            return Masking.mask(text);
        }
        String before = text;
        String after = pass(before);
        for (int passes = 1; !after.equals(before) && passes < MOST_PASSES; passes++) {
            before = after;
            after = pass(before);
        }
        return after.equals(before) ? after : pass(after.replaceAll("[<>&]", " "));
    }

    private static String pass(String text) {
        String inline = INLINE_TAG.matcher(text).replaceAll("");
        String plain = Entities.decode(TAG.matcher(inline).replaceAll(" "));
        String normal = Normalizer.normalize(visible(plain), Normalizer.Form.NFKC);
        return Masking.mask(collapsed(normal));
    }

    private static boolean isClean(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '<' || c == '&' || c == ' ' && before == ' ') {
                return false;
            }
            before = c;
        }
        return before != ' ';
    }

    private static String visible(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> out.append(' ');
                case Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> {}
                default -> out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    private static String collapsed(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00A0') {
                gap = true;
            } else {
                if (gap && !out.isEmpty()) {
                    out.append(' ');
                }
                out.append(c);
                gap = false;
            }
        }
        return out.toString();
    }
}
