package io.trendloom.preparation.cleaning;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A text is cleaned and kept, unless it is longer than anybody reads. */
final class TextTooLong implements Rule {
    /** What cleaning is asked to look at for one character that may remain. */
    private static final int RAW_FACTOR = 10;

    private final String field;
    private final int most;

    TextTooLong(String field, int most) {
        this.field = field;
        this.most = most;
    }

    @Override
    public String name() {
        return field + "-too-long";
    }

    @Override
    public String sentence() {
        return String.format(
                Locale.ROOT,
                "A %s has at most %,d characters after cleaning (%,d before).",
                field,
                most,
                most * RAW_FACTOR);
    }

    @Override
    public @Nullable String broken(Draft draft) {
        String raw = draft.text(field);
        if (raw == null) {
            return null;
        }
        String clean = raw.length() > most * RAW_FACTOR ? raw : Texts.clean(raw, draft.changes::add);
        if (clean.length() > most) {
            return draft.reason(field, "has %d characters; at most %d are taken".formatted(clean.length(), most));
        }
        set(draft, clean.isEmpty() ? null : clean);
        return null;
    }

    private void set(Draft draft, @Nullable String clean) {
        switch (field) {
            case "title" -> draft.title = clean;
            case "description" -> draft.description = clean;
            case "category" -> draft.category = clean;
            case "brand" -> draft.brand = clean;
            default -> draft.text = clean;
        }
    }
}
