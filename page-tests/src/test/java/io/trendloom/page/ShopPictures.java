package io.trendloom.page;

import io.restassured.RestAssured;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Pictures of each view of a running system, wide and narrow, light and dark, in both languages. No test: it runs by its name
 * alone.
 */
@NeedsChromium
@EnabledIfSystemProperty(named = ShopPictures.AT, matches = "https?://.+")
class ShopPictures {
    static final String AT = "trendloom-test.page.at";

    private static final Path FOLDER = Path.of(System.getProperty("trendloom-test.page.pictures", "target/shop"));

    private final String origin = Objects.requireNonNullElse(System.getProperty(AT), "");

    @Test
    void take() throws Exception {
        Files.createDirectories(FOLDER);
        Map<String, String> views = views();
        try (Chromium chromium = Chromium.open()) {
            for (Look look : Look.EACH_PAIR) {
                for (Map.Entry<String, String> view : views.entrySet()) {
                    try (Tab tab = chromium.tab(look, origin)) {
                        tab.go(view.getValue());
                        describe(tab, view.getKey());
                        tab.picture(FOLDER.resolve(look.name(view.getKey()) + ".png"));
                    }
                }
            }
        }
    }

    private Map<String, String> views() {
        Map<String, String> views = new LinkedHashMap<>();
        views.put("overview", "/");
        views.put("items", "/items?sort=-demand");
        views.put("similar", "/items?q=tea+party&meaning=true");
        views.put("item", "/items/" + bestSeller() + "?past=1");
        views.put("reorder", "/reorder");
        views.put("marketing", "/marketing");
        views.put("customers", "/customers");
        views.put("launch", "/launch");
        views.put("models", "/models");
        views.put("data", "/data");
        return views;
    }

    private String bestSeller() {
        return RestAssured.get(origin + "/v1/items?sort=-demand&size=1").path("items[0].id");
    }

    private static void describe(Tab tab, String view) {
        if (view.equals("launch")) {
            tab.type("input[name=title]", "Set of 6 ceramic mugs with a robin", "tl-chart");
        }
    }
}
