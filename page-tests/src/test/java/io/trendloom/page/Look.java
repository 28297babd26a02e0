package io.trendloom.page;

import java.util.List;

/** How a reader looks at the page: theme, language and width in pixels. */
record Look(String theme, String language, int width) {
    static final Look USUAL = new Look("light", "en", 1440);

    /** Any two of theme, language and width meet in one of these. */
    static final List<Look> EACH_PAIR =
            List.of(USUAL, new Look("dark", "zh", 1440), new Look("dark", "en", 360), new Look("light", "zh", 360));

    /** Of a view's file. */
    String name(String view) {
        return String.join("-", List.of(view, Integer.toString(width), theme, language));
    }
}
