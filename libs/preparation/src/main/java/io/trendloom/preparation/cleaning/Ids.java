package io.trendloom.preparation.cleaning;

import io.trendloom.contract.Rules;
import org.jspecify.annotations.Nullable;

/** The contract's rule for ids, with a short way for plain ASCII, which most are. */
final class Ids {
    private static final int LONGEST = 200;

    private Ids() {}

    static boolean isId(@Nullable String id) {
        if (id == null || id.isEmpty() || id.length() > LONGEST) {
            return Rules.isId(id);
        }
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (c <= ' ' || c > '~') {
                return Rules.isId(id);
            }
        }
        return true;
    }
}
