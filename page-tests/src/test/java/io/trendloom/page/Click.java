package io.trendloom.page;

import java.util.stream.IntStream;

/**
 * Something that readers click on.
 *
 * @param from address where it is
 * @param what selects it
 * @param comes condition in the browser that holds once what it opens has come
 */
record Click(String name, String from, String what, String comes) {
    static Click tab(String name, String from, String to, String view) {
        return new Click(
                name, from, ".tabs a[href='%s']".formatted(to), "document.querySelector('%s')".formatted(view));
    }

    /** Something that changes the list of items. */
    static Click list(String name, String from, String what) {
        return new Click(name, from, what, "document.querySelector('tl-items').list.value !== before");
    }

    /** Each try begins with a freshly loaded page. */
    Drawn measured(Tab tab, int tries) {
        return new Drawn(
                name,
                IntStream.range(0, tries)
                        .mapToDouble(i -> {
                            tab.go(from);
                            return tab.click(what, comes);
                        })
                        .sorted()
                        .toArray());
    }
}
