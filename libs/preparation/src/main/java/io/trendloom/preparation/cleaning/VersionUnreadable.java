package io.trendloom.preparation.cleaning;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The version orders the changes of a row. */
final class VersionUnreadable implements Rule {
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    @Override
    public String name() {
        return "version-unreadable";
    }

    @Override
    public String sentence() {
        return "A version, where given, is a whole number from 0.";
    }

    @Override
    public @Nullable String broken(Draft draft) {
        String text = draft.text("version");
        if (text == null) {
            return null;
        }
        BigDecimal version = Decimals.parse(text);
        if (version == null
                || version.signum() < 0
                || version.compareTo(MOST) > 0
                || version.stripTrailingZeros().scale() > 0) {
            return draft.reason("version", "must be a whole number from 0 to " + MOST);
        }
        draft.version = version.longValueExact();
        return null;
    }
}
