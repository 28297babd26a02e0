package io.trendloom.page;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.trendloom.forecast.Parts;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The time from a click until all of a view is drawn. No test: it runs by its name alone and prints a table. */
@QuarkusTest
@TestProfile(PageBenchmark.UsualPartitions.class)
@WithTestResource(Parts.class)
@NeedsChromium
class PageBenchmark {
    private static final int ITEMS = Integer.getInteger("trendloom-test.page.items", 2_000);
    private static final int TRIES = Integer.getInteger("trendloom-test.page.tries", 7);
    private static final String LAST_PAGE = "/items?sort=-change&page=" + (ITEMS - 1) / 50;

    @Inject
    Mall mall;

    @Test
    void measure() {
        mall.stock(ITEMS);
        System.out.printf("%d items, %d tries each, load %.1f%n%s%n", ITEMS, TRIES, load(), Drawn.HEADER);
        try (Chromium chromium = Chromium.open()) {
            for (Click click : clicks()) {
                try (Tab tab = chromium.tab(Look.USUAL)) {
                    System.out.println(click.measured(tab, TRIES));
                }
            }
        }
        System.out.printf("load %.1f%n", load());
    }

    private static List<Click> clicks() {
        return List.of(
                Click.tab("Overview", "/launch", "/", "tl-overview"),
                Click.tab("Items", "/launch", "/items", "tl-items"),
                Click.list("Items, next page", "/items", "a[rel=next]"),
                Click.list("Items, last page", LAST_PAGE, "a[rel=next]"),
                Click.list("Items, sorted by name", "/items", "th:first-child .sort"),
                Click.list("Items, of one class", "/items", ".chip"),
                Click.list("Items, a word of 1 of 15", "/items?q=teapot", "th:first-child .sort"),
                new Click("One item", "/items", ".items .name", "document.querySelector('tl-item')"),
                Click.tab("Reorder", "/launch", "/reorder", "tl-reorder"),
                Click.tab("Marketing", "/launch", "/marketing", "tl-marketing"),
                Click.tab("Customers", "/launch", "/customers", "tl-customers"),
                Click.tab("Launch", "/data", "/launch", "tl-launch"),
                Click.tab("Models", "/launch", "/models", "tl-models"),
                Click.tab("Data", "/launch", "/data", "tl-data"));
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /** Tests have few items a partition; a shop has the default. */
    public static class UsualPartitions implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("trendloom.record.partition", "1000");
        }
    }
}
