package io.trendloom.forecast.digest;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** A language in which digests are written, with its numbers and days. */
public enum DigestLanguage {
    EN(Locale.UK),
    ZH(Locale.SIMPLIFIED_CHINESE);

    private static final String WORDS = "digest/words";
    private static final int SMALL = 10;
    private static final int HUNDRED = 100;

    private final Locale locale;

    DigestLanguage(Locale locale) {
        this.locale = locale;
    }

    /**
     * Reads {@code en} or {@code zh}.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static DigestLanguage of(String text) {
        return Arrays.stream(values())
                .filter(language -> language.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The language (%s) must be one of %s."
                        .formatted(
                                text,
                                Arrays.stream(values())
                                        .map(DigestLanguage::text)
                                        .collect(Collectors.joining(", ")))));
    }

    /** As HTML names it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A sentence of the bundle, filled in. */
    public String say(String key, Object... values) {
        return new MessageFormat(words().getString(key), locale).format(values);
    }

    /** Units or money: whole, below 10 with one decimal. */
    public String amount(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(Math.abs(value) < SMALL ? 1 : 0);
        return format.format(value);
    }

    public String percent(double share) {
        return NumberFormat.getPercentInstance(locale).format(share);
    }

    /** With its sign. */
    public String change(double share) {
        return (share < 0 ? "−" : "+") + percent(Math.abs(share));
    }

    /** A change of a share in points, with its sign, within a sentence. */
    public String points(double change) {
        long points = Math.round(change * HUNDRED);
        String sign = points < 0 ? "−" : points > 0 ? "+" : "±";
        return say("points", sign + Math.abs(points));
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(words().getString("day"), locale).format(day);
    }

    /** Kept by the JDK once read. */
    private ResourceBundle words() {
        return ResourceBundle.getBundle(
                WORDS,
                Locale.forLanguageTag(text()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
