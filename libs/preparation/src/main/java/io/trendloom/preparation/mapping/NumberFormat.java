package io.trendloom.preparation.mapping;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How an export writes numbers: {@code 1.234,50 €} has a decimal comma, points between thousands and a sign.
 *
 * @param decimal what stands before decimals
 * @param thousands what may stand between groups of three digits; null: nothing. A space stands for every kind of space
 * @param signs characters that may stand before or after a number
 */
public record NumberFormat(char decimal, @Nullable Character thousands, String signs) {
    /** As JSON writes them. */
    public static final NumberFormat PLAIN = new NumberFormat('.', null, "");

    private static final Pattern GROUPED = Pattern.compile("[+-]?[0-9]{1,3}( [0-9]{3})+(\\.[0-9]*)?");

    /** The number with a decimal point and nothing else; null where it is not written so. */
    public @Nullable String plain(String text) {
        if (equals(PLAIN)) {
            return text;
        }
        String bare = withoutSigns(text);
        StringBuilder plain = new StringBuilder(bare.length());
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            boolean misplaced = c == '.' || c == ' ';
            plain.append(c == decimal ? '.' : isThousands(c) ? ' ' : misplaced ? 'x' : c);
        }
        String grouped = plain.toString();
        if (grouped.indexOf(' ') < 0) {
            return grouped;
        }
        return GROUPED.matcher(grouped).matches() ? grouped.replace(" ", "") : null;
    }

    private boolean isThousands(char c) {
        return thousands != null && (c == thousands || thousands == ' ' && (c == '\u00A0' || c == '\u202F'));
    }

    private String withoutSigns(String text) {
        int from = 0;
        int to = text.length();
        boolean negative = text.startsWith("-");
        from += negative ? 1 : 0;
        while (from < to && isSign(text.charAt(from))) {
            from++;
        }
        while (to > from && isSign(text.charAt(to - 1))) {
            to--;
        }
        return (negative ? "-" : "") + text.substring(from, to);
    }

    private boolean isSign(char c) {
        return signs.indexOf(c) >= 0 || !signs.isEmpty() && (c == ' ' || c == '\u00A0' || c == '\u202F');
    }
}
