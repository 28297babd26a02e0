package io.trendloom.preparation.cleaning;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A flag is a yes or a no. */
final class FlagUnreadable implements Rule {
    private final String field;
    private final String spoken;

    /**
     * @param spoken what the flag tells, as a sentence begins with it
     */
    FlagUnreadable(String field, String spoken) {
        this.field = field;
        this.spoken = spoken;
    }

    private void set(Draft draft, boolean on) {
        if (field.equals("removed")) {
            draft.removed = on;
        } else {
            draft.promotion = on;
        }
    }

    @Override
    public String name() {
        return field + "-unreadable";
    }

    @Override
    public String sentence() {
        return spoken + ", where given, is true, false, yes, no, 1 or 0.";
    }

    @Override
    public @Nullable String broken(Draft draft) {
        String text = draft.text(field);
        if (text == null) {
            return null;
        }
        String flag = text.length() > 5 ? text : text.toLowerCase(Locale.ROOT);
        boolean on = flag.equals("true") || flag.equals("yes") || flag.equals("1");
        boolean off = flag.equals("false") || flag.equals("no") || flag.equals("0");
        set(draft, on);
        return on || off ? null : draft.reason(field, "must be true or false");
    }
}
