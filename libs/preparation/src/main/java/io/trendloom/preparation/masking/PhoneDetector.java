package io.trendloom.preparation.masking;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Telephone numbers: international (+ or 00 and 8 to 15 digits, or 7 of a country with numbers so short), Chinese mobile
 * (11 digits from 13 to 19) and national ones with a leading 0 in groups. A product code that says so is none.
 */
final class PhoneDetector implements Detector {
    private static final String GAP = "(?:[ .()/-]{0,2})";
    private static final String SHORT = "(?:290|683|690)(?:" + GAP + "\\d){4}";
    private static final String INTERNATIONAL =
            "(?:\\+|(?<![0-9])00)" + GAP + "(?:[1-9](?:" + GAP + "\\d){7,14}|" + SHORT + ")";
    private static final String CHINESE_MOBILE = "(?:(?<![0-9])86[ -]?)?1[3-9]\\d(?:[ -]?\\d{4}){2}";
    private static final String NATIONAL = "\\(?0\\d{2,4}\\)?[ -]\\d{3,4}[ -]?\\d{3,4}";
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9A-Za-z])(?<![0-9][.,-])(?:" + INTERNATIONAL + "|"
            + CHINESE_MOBILE + "|" + NATIONAL + ")(?![0-9A-Za-z])");
    private static final Pattern PRODUCT_CODE =
            Pattern.compile("(?:\\b(?:EAN|GTIN|UPC|ISBN)(?:-?1[0-4])?|条码|条形码)[ :#.：]{0,3}$", Pattern.CASE_INSENSITIVE);
    private static final int LABEL = 12;

    @Override
    public List<Found> find(String text) {
        return NUMBER.matcher(text)
                .results()
                .filter(match -> !isProductCode(text, match))
                .map(match -> new Found(match.start(), match.end(), Placeholders.PHONE))
                .toList();
    }

    private static boolean isProductCode(String text, MatchResult match) {
        String before = text.substring(Math.max(0, match.start() - LABEL), match.start());
        return PRODUCT_CODE.matcher(before).find();
    }
}
