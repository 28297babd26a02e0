package io.trendloom.preparation.cleaning;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTML character references: numeric ones, and the names that shops use. */
final class Entities {
    private static final Pattern REFERENCE = Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("ensp", " "),
            Map.entry("emsp", " "),
            Map.entry("commat", "@"),
            Map.entry("pound", "£"),
            Map.entry("euro", "€"),
            Map.entry("yen", "¥"),
            Map.entry("copy", "©"),
            Map.entry("reg", "®"),
            Map.entry("trade", "™"),
            Map.entry("deg", "°"),
            Map.entry("times", "×"),
            Map.entry("middot", "·"),
            Map.entry("hellip", "…"),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("eacute", "é"),
            Map.entry("agrave", "à"),
            Map.entry("uuml", "ü"),
            Map.entry("ouml", "ö"),
            Map.entry("auml", "ä"),
            Map.entry("szlig", "ß"),
            Map.entry("ccedil", "ç"));

    private Entities() {}

    static String decode(String text) {
        return REFERENCE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(decoded(match)));
    }

    private static String decoded(MatchResult match) {
        String name = match.group(1);
        if (name.charAt(0) != '#') {
            return NAMES.getOrDefault(name, match.group());
        }
        boolean hex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
        int code = hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
        boolean character = Character.isValidCodePoint(code) && (code < 0xD800 || code > 0xDFFF);
        return character ? Character.toString(code) : " ";
    }
}
