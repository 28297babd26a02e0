package io.trendloom.preparation.masking;

import java.util.List;
import java.util.regex.Pattern;

/** Payment card numbers: 14 to 19 digits of a known scheme that keep the Luhn rule. */
final class CardDetector implements Detector {
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![0-9])(?<![0-9][ .-])(?:[2-6]\\d{3}(?:\\.\\d{4}){3}|[2-6](?:[ -]?\\d){13,18})(?![0-9])");
    private static final Pattern SCHEMES =
            Pattern.compile("3[47]\\d{13}|3(?:0[0-5]|[689]\\d)\\d{11}|4\\d{15}(?:\\d{3})?"
                    + "|5[1-5]\\d{14}|2(?:22[1-9]|2[3-9]\\d|[3-6]\\d\\d|7[01]\\d|720)\\d{12}"
                    + "|6(?:011|5\\d\\d|4[4-9]\\d)\\d{12}|35\\d{14}|62\\d{14,17}|220[0-4]\\d{12}"
                    + "|(?:5018|5020|5038|5893|6304|6759|676[1-3])\\d{12}");

    @Override
    public List<Found> find(String text) {
        return NUMBER.matcher(text)
                .results()
                .filter(match -> !Codes.announced(text, match.start()))
                .filter(match -> isCard(match.group().replaceAll("[ .-]", "")))
                .map(match -> new Found(match.start(), match.end(), Placeholders.CARD))
                .toList();
    }

    private static boolean isCard(String digits) {
        return SCHEMES.matcher(digits).matches() && luhn(digits);
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int twice = digit * 2;
            sum += i % 2 == 0 ? digit : twice / 10 + twice % 10;
        }
        return sum % 10 == 0;
    }
}
