package io.trendloom.preparation.masking;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes names out of texts: whole words of any case, also where JSON escapes their letters. */
public final class NameScrub {
    /** Stands where a name stood. */
    public static final String INSTEAD = "[forgotten]";

    private static final int ASCII = 128;

    private final List<Pattern> patterns;

    public NameScrub(Collection<String> names) {
        this.patterns = names.stream().map(NameScrub::pattern).toList();
    }

    public boolean finds(String text) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(text).find());
    }

    public String of(String text) {
        String scrubbed = text;
        for (Pattern pattern : patterns) {
            scrubbed = pattern.matcher(scrubbed).replaceAll(INSTEAD);
        }
        return scrubbed;
    }

    private static Pattern pattern(String name) {
        String letters = name.codePoints().mapToObj(NameScrub::letter).collect(Collectors.joining());
        String text = before(name.codePointAt(0)) + letters + after(name.codePointBefore(name.length()));
        return Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Chinese and Japanese write words without a gap. */
    private static String before(int first) {
        return Character.isIdeographic(first) ? "" : "(?<![\\p{L}\\p{N}])";
    }

    private static String after(int last) {
        return Character.isIdeographic(last) ? "" : "(?![\\p{L}\\p{N}])";
    }

    private static String letter(int codePoint) {
        if (codePoint < ASCII) {
            return Character.isWhitespace(codePoint) ? "\\s+" : Pattern.quote(Character.toString(codePoint));
        }
        Set<String> ways = new LinkedHashSet<>();
        for (int form : new int[] {codePoint, Character.toLowerCase(codePoint), Character.toUpperCase(codePoint)}) {
            ways.add(Pattern.quote(Character.toString(form)));
            ways.add(escaped(form));
        }
        return ways.stream().collect(Collectors.joining("|", "(?:", ")"));
    }

    private static String escaped(int codePoint) {
        return Character.toString(codePoint)
                .chars()
                .mapToObj("\\\\u%04x"::formatted)
                .collect(Collectors.joining());
    }
}
