package io.trendloom.preparation.masking;

import java.util.ArrayList;
import java.util.List;

/** E-mail addresses, also with the at sign written as an HTML entity. */
final class EmailDetector implements Detector {
    private static final List<String> AT_SIGNS = List.of("@", "&#64;", "&#x40;", "&commat;");
    private static final int LONGEST = 254;

    @Override
    public List<Found> find(String text) {
        List<Found> found = new ArrayList<>();
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
        while (start > 0 && at - start < LONGEST && isLocal(text.charAt(start - 1))) {
            start--;
        }
        int end = after;
        while (end < text.length() && end - after < LONGEST && isDomain(text.charAt(end))) {
            end++;
        }
        while (end > after && !isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        int dot = text.lastIndexOf('.', end - 1);
        if (start < at && dot > after && end - dot > 2) {
            found.add(new Found(start, end, Placeholders.EMAIL));
        }
    }

    private static boolean isLetterOrDigit(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }

    private static boolean isLocal(char c) {
        return isLetterOrDigit(c) || "._%+-'".indexOf(c) >= 0;
    }

    private static boolean isDomain(char c) {
        return isLetterOrDigit(c) || c == '.' || c == '-';
    }
}
