package io.trendloom.preparation.mapping;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How product codes of an export are written.
 *
 * @param pattern what a product's code looks like after stripping and upper-casing; anything else is no product
 */
public record CodeRule(Pattern pattern) {

    public String normal(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }

    public boolean isProduct(String normal) {
        return pattern.matcher(normal).matches();
    }
}
