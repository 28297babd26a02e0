package io.trendloom.preparation.masking;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * E-mail addresses, also with letters of other scripts, with the at sign written as an HTML entity or a word in brackets, and
 * with gaps around it. Where Chinese characters have no gap to what stands before them, all of them are taken for the address.
 */
final class EmailDetector implements Detector {
    private static final List<String> AT_SIGNS = List.of("@", "&#64;", "&#x40;", "&commat;");
    private static final int LONGEST = 254;
    private static final String DOT = "(?:\\.| ?[(\\[]dot[)\\]] ?)";
    private static final String PART = "[A-Za-z0-9_%+'-]{1,64}";
    private static final Pattern APART = Pattern.compile(
            "(?<![A-Za-z0-9._%+'-])" + PART + "(?:" + DOT + PART
                    + "){0,5}(?: ?[(\\[]at[)\\]] ?| @ )[A-Za-z0-9-]{1,63}(?:" + DOT + "[A-Za-z0-9-]{1,63}){0,5}" + DOT
                    + "[A-Za-z]{2,63}(?![A-Za-z0-9-])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CHINESE_DOMAIN = Pattern.compile(
            "[\\p{IsHan}A-Za-z0-9-]{1,63}\\.(?:中国|中國|公司|网络|網絡|商城|网店|在线|集团|香港|台湾|台灣|新加坡|公益|网址|信息|购物|手机|商店)");

    @Override
    public List<Found> find(String text) {
        List<Found> found = new ArrayList<>();
        APART.matcher(text)
                .results()
                .forEach(match -> found.add(new Found(match.start(), match.end(), Placeholders.EMAIL)));
        for (String at : AT_SIGNS) {
            int position = text.indexOf(at);
            while (position >= 0) {
                around(text, position, position + at.length(), found);
                position = text.indexOf(at, position + at.length());
            }
        }
        return found;
    }

    private static void around(String text, int at, int after, List<Found> found) {
        int start = at;
        boolean han = at > 0 && isHan(text.charAt(at - 1));
        while (start > 0 && at - start < LONGEST && isLocal(text.charAt(start - 1), han)) {
            start--;
        }
        int end = domainEnd(text, after);
        if (start < at && end > after) {
            found.add(new Found(start, end, Placeholders.EMAIL));
        }
    }

    /** Where the domain ends; its start where there is none. */
    private static int domainEnd(String text, int from) {
        Matcher chinese = CHINESE_DOMAIN.matcher(text).region(from, text.length());
        if (chinese.lookingAt()) {
            return chinese.end();
        }
        int end = from;
        while (end < text.length() && end - from < LONGEST && isDomain(text.charAt(end))) {
            end++;
        }
        while (end > from && !isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        int dot = text.lastIndexOf('.', end - 1);
        return dot > from && end - dot > 2 ? end : from;
    }

    private static boolean isLetterOrDigit(char c) {
        return Character.isLetterOrDigit(c) && !isEastAsian(c);
    }

    private static boolean isEastAsian(char c) {
        return c >= '\u1100' && Character.isIdeographic(c)
                || c >= '\u3040' && c <= '\u30FF'
                || c >= '\uAC00' && c <= '\uD7A3';
    }

    private static boolean isHan(char c) {
        return Character.isIdeographic(c);
    }

    private static boolean isLocal(char c, boolean han) {
        return han ? isHan(c) : isLetterOrDigit(c) || "._%+-'".indexOf(c) >= 0;
    }

    private static boolean isDomain(char c) {
        return isLetterOrDigit(c) || c == '.' || c == '-';
    }
}
