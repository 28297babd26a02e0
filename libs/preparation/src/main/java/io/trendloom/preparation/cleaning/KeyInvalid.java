package io.trendloom.preparation.cleaning;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is given as a name for something can be a key. */
final class KeyInvalid implements Rule {
    private static final String ASKED = "must be 1 to 200 printable characters";

    private final String field;
    private final String spoken;

    /**
     * @param spoken what the field holds, as a sentence begins with it
     */
    KeyInvalid(String field, String spoken) {
        this.field = field;
        this.spoken = spoken;
    }

    @Override
    public String name() {
        return field.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT) + "-invalid";
    }

    @Override
    public String sentence() {
        return spoken + ", where given, has 1 to 200 printable characters.";
    }

    @Override
    public @Nullable String broken(Draft draft) {
        String text = draft.text(field);
        return text == null || Ids.isId(text) ? null : draft.reason(field, ASKED);
    }
}
