package io.trendloom.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.restassured.RestAssured;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The machine's own Chromium, without a window. */
final class Chromium implements AutoCloseable {
    private static final List<String> USUAL =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    /** How long an assertion waits for what it expects: a busy machine may take longer than the library's five seconds. */
    private static final double PATIENCE_MILLIS = 20_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium open() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Objects.requireNonNull(executable()))
                                .setArgs(List.of("--no-sandbox", "--disable-gpu"))));
    }

    /** Where it is; null where there is none. */
    static @Nullable Path executable() {
        return Stream.concat(Stream.ofNullable(System.getProperty("trendloom-test.browser.path")), USUAL.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    /** On the page that a test has started. */
    Tab tab(Look look) {
        return tab(look, "http://localhost:" + RestAssured.port);
    }

    /** On the page at a scheme, host and port. */
    Tab tab(Look look, String origin) {
        return Tab.open(browser, look, origin);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
