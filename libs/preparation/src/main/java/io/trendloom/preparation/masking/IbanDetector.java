package io.trendloom.preparation.masking;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** International bank account numbers of the length of their country whose check digits hold (ISO 13616), also in groups. */
final class IbanDetector implements Detector {
    private static final Pattern START = Pattern.compile("(?<![0-9A-Za-z])[A-Z]{2}[0-9]{2}");
    private static final Map<String, Integer> LENGTHS = Arrays.stream(
                    ("NO15 BE16 DK18 FI18 FO18 GL18 NL18 MK19 SI19 AT20 BA20 EE20 KZ20 LT20 LU20 XK20 CH21 HR21 LI21 LV21 BG22"
                                    + " BH22 CR22 DE22 GB22 GE22 IE22 ME22 RS22 AE23 GI23 IL23 AD24 CZ24 ES24 MD24 PK24 RO24 SA24 SE24"
                                    + " SK24 TN24 VG24 PT25 IS26 TR26 FR27 GR27 IT27 MC27 SM27 AL28 AZ28 CY28 DO28 GT28 HU28 LB28 PL28"
                                    + " BR29 EG29 PS29 QA29 UA29 JO30 KW30 MU30 MT31")
                            .split(" "))
            .collect(Collectors.toUnmodifiableMap(
                    entry -> entry.substring(0, 2), entry -> Integer.parseInt(entry.substring(2))));

    @Override
    public List<Found> find(String text) {
        List<Found> found = new ArrayList<>();
        Matcher start = START.matcher(text);
        while (start.find()) {
            Integer length = LENGTHS.get(start.group().substring(0, 2));
            Found one = length == null ? null : account(text, start.start(), length);
            if (one != null) {
                found.add(one);
            }
        }
        return found;
    }

    private static @Nullable Found account(String text, int start, int length) {
        StringBuilder plain = new StringBuilder(length);
        int end = start;
        while (end < text.length() && plain.length() < length) {
            char c = text.charAt(end);
            if (isPart(c)) {
                plain.append(c);
            } else if (c != ' ' || text.charAt(end - 1) == ' ') {
                return null;
            }
            end++;
        }
        boolean whole = plain.length() == length && (end == text.length() || !isPart(text.charAt(end)));
        return whole && checks(plain) ? new Found(start, end, Placeholders.ACCOUNT) : null;
    }

    private static boolean isPart(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z';
    }

    private static boolean checks(CharSequence account) {
        StringBuilder digits = new StringBuilder();
        (account.subSequence(4, account.length()) + account.subSequence(0, 4).toString())
                .chars()
                .forEach(c -> digits.append(Character.getNumericValue(c)));
        return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
    }
}
