package io.trendloom.contract;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules that values of the contract obey. */
public final class Rules {
    private static final int SHOWN = 120;
    private static final Pattern ID = Pattern.compile("[\\P{C}&&[^\\p{Zl}\\p{Zp}]]{1,200}");

    private static final Pattern SIGNAL_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/-]{0,99}");

    private Rules() {}

    /** Throws a {@link ContractException} that names the value and the rule, unless the rule holds. */
    public static void require(boolean holds, String name, @Nullable Object value, String rule) {
        if (!holds) {
            throw new ContractException("The %s (%s) %s.".formatted(name, shown(value), rule));
        }
    }

    /** Whether a text may be an id: 1 to 200 printable characters, not blank. */
    public static boolean isId(@Nullable String id) {
        return id != null && ID.matcher(id).matches() && !id.isBlank();
    }

    public static void requireId(String name, @Nullable String id) {
        require(isId(id), name, id, "must be 1 to 200 printable characters");
    }

    /** Whether a text may name a signal: 1 to 100 letters, digits and signs of {@code . _ : / -}, no sign first. */
    public static boolean isSignalName(@Nullable String name) {
        return name != null && SIGNAL_NAME.matcher(name).matches();
    }

    public static void requireSignalName(@Nullable String name) {
        require(isSignalName(name), "name", name, "must be 1 to 100 of A-Z a-z 0-9 . _ : / -, a letter or digit first");
    }

    private static String shown(@Nullable Object value) {
        String text = String.valueOf(value);
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
