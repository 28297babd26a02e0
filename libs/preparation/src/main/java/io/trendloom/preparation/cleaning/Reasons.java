package io.trendloom.preparation.cleaning;

import io.trendloom.preparation.masking.Masking;
import org.jspecify.annotations.Nullable;

/** The wording of rejections. */
final class Reasons {
    private static final int SHOWN = 120;
    private static final int READ = 4 * SHOWN;

    private Reasons() {}

    static String of(String name, @Nullable String value, String rule) {
        return value == null || value.isBlank()
                ? "The %s is missing; it %s.".formatted(name, rule)
                : "The %s (%s) %s.".formatted(name, shown(value), rule);
    }

    /** The value on one line, without personal data, at most 120 characters. */
    private static String shown(String value) {
        String head = value.length() > READ ? value.substring(0, READ) : value;
        String plain = Masking.mask(head).replaceAll("\\p{C}", " ").strip();
        return plain.length() <= SHOWN ? plain : plain.substring(0, SHOWN) + "…";
    }
}
