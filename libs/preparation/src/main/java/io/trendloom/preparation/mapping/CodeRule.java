package io.trendloom.preparation.mapping;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How product codes of an export are written.
 *
 * @param letters into which case they are put, stripped of spaces around them
 * @param pattern what a product's code looks like after that, anything else being no product; null: anything
 */
public record CodeRule(LetterCase letters, @Nullable Pattern pattern) {

    /** The case into which codes are put. */
    public enum LetterCase {
        UPPER,
        LOWER,
        KEEP
    }

    public String normal(String code) {
        String bare = code.strip();
        return switch (letters) {
            case UPPER -> bare.toUpperCase(Locale.ROOT);
            case LOWER -> bare.toLowerCase(Locale.ROOT);
            case KEEP -> bare;
        };
    }

    public boolean isProduct(String normal) {
        return pattern == null || BoundedText.matches(pattern, normal);
    }
}
