package io.trendloom.preparation.cleaning;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The flag is a yes or a no. */
final class PromotionUnreadable implements Rule {
    @Override
    public String name() {
        return "promotion-unreadable";
    }

    @Override
    public String sentence() {
        return "A promotion flag, where given, is true, false, yes, no, 1 or 0.";
    }

    @Override
    public @Nullable String broken(Draft draft) {
        String text = draft.text("promotion");
        if (text == null) {
            return null;
        }
        String flag = text.length() > 5 ? text : text.toLowerCase(Locale.ROOT);
        draft.promotion = flag.equals("true") || flag.equals("yes") || flag.equals("1");
        boolean off = flag.equals("false") || flag.equals("no") || flag.equals("0");
        return draft.promotion || off ? null : draft.reason("promotion", "must be true or false");
    }
}
