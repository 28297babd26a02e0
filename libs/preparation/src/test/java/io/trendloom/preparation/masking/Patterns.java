package io.trendloom.preparation.masking;

import java.util.List;
import java.util.SplittableRandom;

/** Values by patterns of public formats: {@code #} is a digit, {@code ~} one from 2 to 9, {@code ^} a capital letter. */
final class Patterns {
    private final SplittableRandom random;

    Patterns(SplittableRandom random) {
        this.random = random;
    }

    String one(List<String> patterns) {
        return fill(pick(patterns));
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    String fill(String pattern) {
        StringBuilder filled = new StringBuilder(pattern.length());
        for (char c : pattern.toCharArray()) {
            switch (c) {
                case '#' -> filled.append(random.nextInt(10));
                case '~' -> filled.append(random.nextInt(2, 10));
                case '^' -> filled.append((char) ('A' + random.nextInt(26)));
                default -> filled.append(c);
            }
        }
        return filled.toString();
    }

    /** The same in groups of these sizes, the last one as often as is needed. */
    static String grouped(String text, String gap, int... sizes) {
        StringBuilder grouped = new StringBuilder();
        int from = 0;
        for (int group = 0; from < text.length(); group++) {
            int to = Math.min(text.length(), from + sizes[Math.min(group, sizes.length - 1)]);
            grouped.append(from == 0 ? "" : gap).append(text, from, to);
            from = to;
        }
        return grouped.toString();
    }

    static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder(text.length());
        text.chars().forEach(c -> wide.append((char) (c > ' ' && c < 0x7F ? c + 0xFEE0 : c)));
        return wide.toString();
    }
}
