package io.trendloom.preparation.masking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Replaces e-mail addresses, telephone numbers, card numbers, Chinese identity numbers, accounts of banks and messengers and
 * names on cards in free text by {@code [email]}, {@code [phone]}, {@code [card]}, {@code [id]}, {@code [account]} and
 * {@code [name]}. Full-width digits and signs count as plain ones.
 */
public final class Masking {
    private static final int SHORTEST_NUMBER = 7;
    private static final Detector EMAILS = new EmailDetector();
    private static final List<Detector> NUMBERS = List.of(
            new IbanDetector(),
            new ChineseIdDetector(),
            Announcements.OLD_IDS,
            new CardDetector(),
            Announcements.CALLS,
            new PhoneDetector());

    private Masking() {}

    /** The text without personal data; the very same string where there are none. */
    public static String mask(String text) {
        String before = text;
        String after = pass(before);
        // What overlapped with something that is masked now may be found on its own.
        while (!after.equals(before)) {
            before = after;
            after = pass(before);
        }
        return after;
    }

    private static String pass(String text) {
        boolean emails = false;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = folded(text.charAt(i));
            emails |= c == '@' || c == '&' || isBracketedAt(text, i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
        }
        boolean numbers = digits >= SHORTEST_NUMBER;
        boolean words = Announcements.mayBeIn(text);
        return emails || numbers || words ? masked(text, emails, numbers, words) : text;
    }

    private static boolean isBracketedAt(String text, int i) {
        char c = folded(text.charAt(i));
        return (c == '(' || c == '[') && text.regionMatches(true, i + 1, "at", 0, 2);
    }

    private static String masked(String text, boolean emails, boolean numbers, boolean words) {
        String folded = folded(text);
        List<Found> all = new ArrayList<>();
        if (emails) {
            add(EMAILS.find(folded), all);
        }
        if (words) {
            Announcements.WORDS.forEach(detector -> add(detector.find(folded), all));
        }
        if (numbers) {
            NUMBERS.forEach(detector -> add(detector.find(folded), all));
        }
        return all.isEmpty() ? text : replaced(text, all);
    }

    private static void add(List<Found> found, List<Found> all) {
        for (Found one : found) {
            if (all.stream().noneMatch(one::overlaps)) {
                all.add(one);
            }
        }
    }

    private static String replaced(String text, List<Found> all) {
        all.sort(Comparator.comparingInt(Found::start));
        StringBuilder out = new StringBuilder(text.length());
        int copied = 0;
        for (Found one : all) {
            out.append(text, copied, one.start()).append(one.token());
            copied = one.end();
        }
        return out.append(text, copied, text.length()).toString();
    }

    private static String folded(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = folded(chars[i]);
        }
        return new String(chars);
    }

    private static char folded(char c) {
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return (char) (c - 0xFEE0);
        }
        return c == '\u3000' || c == '\u00A0' ? ' ' : c;
    }
}
