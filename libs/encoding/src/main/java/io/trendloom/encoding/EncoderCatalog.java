package io.trendloom.encoding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The encoders at hand: one for each language, found by language, by text or by name. */
public final class EncoderCatalog implements AutoCloseable {
    private final List<TextEncoder> encoders;
    private final Map<String, TextEncoder> byName = new LinkedHashMap<>();
    private final Map<String, TextEncoder> byLanguage = new LinkedHashMap<>();

    public EncoderCatalog(List<? extends TextEncoder> encoders) {
        this.encoders = List.copyOf(encoders);
        for (TextEncoder encoder : encoders) {
            require(byName.put(encoder.name(), encoder) == null, "name", encoder.name());
            for (String language : encoder.description().languages()) {
                require(byLanguage.put(language, encoder) == null, "language", language);
            }
        }
    }

    public List<TextEncoder> encoders() {
        return encoders;
    }

    public @Nullable TextEncoder byName(String name) {
        return byName.get(name);
    }

    /** The encoder of the language that {@link LanguageDetector} reads off the text. */
    public TextEncoder forText(String text) {
        return forText(text, null);
    }

    /**
     * The encoder of the stated language where there is one, else of the language read off the text.
     *
     * @param language language tag such as {@code zh-CN}, or null where none was stated
     */
    public TextEncoder forText(String text, @Nullable String language) {
        TextEncoder stated = language == null ? null : byLanguage.get(primarySubtag(language));
        return stated != null ? stated : forLanguage(LanguageDetector.detect(text));
    }

    @Override
    public void close() {
        encoders.forEach(TextEncoder::close);
    }

    private TextEncoder forLanguage(String language) {
        TextEncoder encoder = byLanguage.get(language);
        if (encoder == null) {
            throw new EncodingException("No encoder for the language (%s); there are encoders for %s."
                    .formatted(language, byLanguage.keySet()));
        }
        return encoder;
    }

    private static String primarySubtag(String language) {
        return language.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    }

    private static void require(boolean unique, String what, String value) {
        if (!unique) {
            throw new IllegalArgumentException("The encoder %s (%s) must be claimed once.".formatted(what, value));
        }
    }
}
