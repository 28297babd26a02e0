package io.trendloom.preparation.masking;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Telephone numbers: international (+ or 00 and 8 to 15 digits, or 7 of a country with numbers so short), Chinese mobile
 * (11 digits from 13 to 19), national ones with a leading 0 in groups, North American ones and Chinese 400 and 800 in groups. One
 * that is called a product's or an order's code is none.
 */
final class PhoneDetector implements Detector {
    private static final String GAP = "(?:[ .()/-]{0,2})";
    private static final String SHORT = "(?:290|683|690)(?:" + GAP + "\\d){4}";
    private static final String INTERNATIONAL =
            "(?:\\+|(?<![0-9])00)" + GAP + "(?:[1-9](?:" + GAP + "\\d){7,14}|" + SHORT + ")";
    private static final String CHINESE_MOBILE = "(?:\\(\\+?86\\)[ -]?|(?<![0-9])86[ -]?)?1[3-9]\\d(?:[ -]?\\d{4}){2}";
    private static final String AREA = "(?:\\(0\\d{1,4}\\)[ ]?|0\\d{1,4}[ ./-])";
    private static final String NATIONAL = AREA + "\\d{3,4}[ .-]?\\d{3,4}(?:-\\d{1,5})?";
    private static final String PAIRS = "0[1-9](?:[ .-]\\d\\d){4}";
    private static final String BRITISH_MOBILE = "07\\d{9}";
    private static final String AMERICAN = "(?:1[ .-])?(?:\\([2-9]\\d\\d\\) ?|[2-9]\\d\\d[ .-])[2-9]\\d\\d[ .-]\\d{4}";
    private static final String SERVICE = "[48]00[ -]\\d{3}[ -]\\d{4}";
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9A-Za-z])(?<![0-9][.,-])(?:" + INTERNATIONAL + "|"
            + CHINESE_MOBILE + ")(?![0-9A-Za-z])|(?<![0-9A-Za-z])(?<![0-9A-Za-z][.,/-])(?<![0-9] )(?:"
            + String.join("|", NATIONAL, PAIRS, BRITISH_MOBILE, AMERICAN, SERVICE) + ")(?![0-9A-Za-z])(?![ ./-]\\d)");

    @Override
    public List<Found> find(String text) {
        return NUMBER.matcher(text)
                .results()
                .filter(match -> !Codes.announced(text, match.start()))
                .map(match -> new Found(match.start(), match.end(), Placeholders.PHONE))
                .toList();
    }
}
