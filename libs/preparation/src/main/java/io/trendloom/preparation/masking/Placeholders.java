package io.trendloom.preparation.masking;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What stands in a text in the place of personal data. */
public final class Placeholders {
    public static final String EMAIL = "[email]";
    public static final String PHONE = "[phone]";
    public static final String CARD = "[card]";
    public static final String ID = "[id]";
    /** A bank's or a messenger's. */
    public static final String ACCOUNT = "[account]";
    /** A name on a card. */
    public static final String NAME = "[name]";
    /** A customer who is written as a JSON object or array. */
    public static final String CUSTOMER = "[customer]";
    /** A column of personal data that the mapping hides. */
    public static final String PRIVATE = "[private]";

    private static final Pattern ANY =
            Pattern.compile(List.of(EMAIL, PHONE, CARD, ID, ACCOUNT, NAME, CUSTOMER, PRIVATE).stream()
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|")));

    private Placeholders() {}

    /** The text with a gap for each of them. */
    public static String without(String text) {
        return text.indexOf('[') < 0 ? text : ANY.matcher(text).replaceAll(" ");
    }
}
