package io.trendloom.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.trendloom.forecast.Parts;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each view in both themes, both languages, on a phone and on a desk. */
@QuarkusTest
@WithTestResource(Parts.class)
@NeedsChromium
class ViewsTest {
    private static final Map<String, String> VIEWS = Map.of(
            "overview",
            "/",
            "items",
            "/items?sort=-demand",
            "similar",
            "/items?q=night&meaning=true",
            "item",
            "/items/item-05",
            "reorder",
            "/reorder",
            "marketing",
            "/marketing",
            "customers",
            "/customers",
            "launch",
            "/launch",
            "models",
            "/models",
            "data",
            "/data");

    /** Those that the documentation shows. */
    private static final Map<String, Look> SHOWN = Map.of(
            "overview", Look.USUAL,
            "item", Look.USUAL,
            "items", new Look("dark", "zh", 360),
            "reorder", Look.USUAL,
            "marketing", new Look("dark", "en", 1440),
            "customers", Look.USUAL,
            "launch", new Look("light", "zh", 1440),
            "data", Look.USUAL);

    private static final Look WIDEST = new Look("dark", "en", 1920);

    private static final Path PICTURES = Path.of(System.getProperty("trendloom.pictures", "target/pictures"));
    private static Chromium chromium;

    @Inject
    Stall stall;

    @BeforeAll
    static void open() throws Exception {
        Files.createDirectories(PICTURES);
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @BeforeEach
    void stock() {
        stall.stock();
    }

    static Stream<Arguments> looks() {
        return VIEWS.keySet().stream()
                .sorted()
                .flatMap(view -> Stream.of(
                                Look.EACH_PAIR.stream(), Stream.of(WIDEST), Stream.ofNullable(SHOWN.get(view)))
                        .flatMap(looks -> looks)
                        .distinct()
                        .map(look -> Arguments.of(view, look)));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void isThereForEverybody(String view, Look look) {
        try (Tab tab = chromium.tab(look)) {
            tab.go(String.valueOf(VIEWS.get(view)));

            assertThat(tab.overflow()).as("pixels to scroll sideways").isZero();
            assertThat(tab.hurdles()).isEmpty();
            assertThat(tab.errors()).isEmpty();
            assertThat(tab.strangers()).isEmpty();
            if (look.equals(SHOWN.get(view))) {
                tab.picture(PICTURES.resolve(look.name(view) + ".png"));
            }
        }
    }
}
