package io.trendloom.preparation.masking;

import java.util.List;
import java.util.regex.Pattern;

/** Chinese resident identity numbers: 17 digits and a check character (GB 11643). */
final class ChineseIdDetector implements Detector {
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![0-9A-Za-z])[1-9]\\d{5}[ -]?(?:18|19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])[ -]?\\d{3}[0-9Xx](?![0-9A-Za-z])");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    @Override
    public List<Found> find(String text) {
        return NUMBER.matcher(text)
                .results()
                .filter(match -> checks(match.group().replaceAll("[ -]", "")))
                .map(match -> new Found(match.start(), match.end(), Placeholders.ID))
                .toList();
    }

    private static boolean checks(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % 11) == Character.toUpperCase(number.charAt(17));
    }
}
