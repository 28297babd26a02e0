package io.trendloom.preparation.cleaning;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Two currencies as the name of a signal writes them: {@code fx:EUR/GBP} is what one EUR is worth in GBP.
 *
 * @param base ISO 4217 code of what is priced
 * @param quote ISO 4217 code of the currency in which it is priced
 */
public record CurrencyPair(String base, String quote) {
    private static final String PREFIX = "fx:";
    private static final Pattern NAME = Pattern.compile(PREFIX + "([A-Z]{3})/([A-Z]{3})");

    /** The pair that a signal's name writes; null where it writes none. */
    public static @Nullable CurrencyPair of(String signalName) {
        Matcher name = NAME.matcher(signalName);
        return name.matches() && !name.group(1).equals(name.group(2))
                ? new CurrencyPair(name.group(1), name.group(2))
                : null;
    }

    /** Whether a signal's name says that it is a rate. */
    static boolean isMeant(String signalName) {
        return signalName.startsWith(PREFIX);
    }
}
