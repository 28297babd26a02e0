package io.trendloom.page;

import java.util.List;
import java.util.stream.Stream;

/** How a reader looks at the page: theme, language and width in pixels. */
record Look(String theme, String language, int width) {
    static final Look USUAL = new Look("light", "en", 1440);

    static Stream<Look> all() {
        return Stream.of("light", "dark")
                .flatMap(theme -> Stream.of("en", "zh")
                        .flatMap(language -> Stream.of(360, 1440).map(width -> new Look(theme, language, width))));
    }

    /** Of a view's file. */
    String name(String view) {
        return String.join("-", List.of(view, Integer.toString(width), theme, language));
    }
}
