package io.trendloom.contract;

import org.jspecify.annotations.Nullable;

final class Rules {
    private static final int SHOWN = 120;

    private Rules() {}

    static void require(boolean holds, String name, @Nullable Object value, String rule) {
        if (!holds) {
            throw new ContractException("The %s (%s) %s.".formatted(name, shown(value), rule));
        }
    }

    private static String shown(@Nullable Object value) {
        String text = String.valueOf(value);
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
