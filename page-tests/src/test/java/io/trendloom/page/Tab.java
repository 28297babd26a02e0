package io.trendloom.page;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A tab on the page that remembers what went wrong and what it asked for. */
final class Tab implements AutoCloseable {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final String SETTLED =
            "() => document.querySelector('main h1') && !document.querySelector('[aria-busy=true], .waiting')"
                    + " && [...document.querySelectorAll('tl-chart')].every(chart => chart.width > 0)";

    /** Watched at each frame; the frame after the last change is the one that shows it. */
    private static final String DRAWN = """
            what => new Promise(drawn => {
              const before = document.querySelector('tl-items')?.list.value;
              const settled = () => (%s) && (%s)();
              const began = performance.now();
              const look = () => requestAnimationFrame(() => settled()
                ? requestAnimationFrame(() => drawn(performance.now() - began)) : look());
              document.querySelector(what).click();
              look();
            })""";

    private static final int TALLEST = 1_700;

    private final Look look;
    private final String origin;
    private final BrowserContext context;
    private final Page page;
    private final List<String> errors = new ArrayList<>();
    private final List<String> strangers = new ArrayList<>();

    private Tab(BrowserContext context, Look look, String origin) {
        this.look = look;
        this.origin = origin;
        this.context = context;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(origin) && !request.url().startsWith("data:")) {
                strangers.add(request.url());
            }
        });
    }

    static Tab open(Browser browser, Look look, String origin) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(look.width(), 900)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                .setTimezoneId("Asia/Shanghai"));
        context.addInitScript("localStorage['trendloom.theme'] ??= '%s'; localStorage['trendloom.lang'] ??= '%s'"
                .formatted(look.theme(), look.language()));
        return new Tab(context, look, origin);
    }

    /** Has another answer in the place of the server's. */
    void answers(String path, String json) {
        page.route(
                origin + path,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(json)));
    }

    /** Has the server's answer changed on its way. */
    void changes(String path, UnaryOperator<String> change) {
        page.route(
                origin + path,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(change.apply(route.fetch().text()))));
    }

    /** Keeps the server's answers back; who asked is in the list, and is answered by whoever takes it from there. */
    List<Route> keeps(String path) {
        List<Route> asked = new ArrayList<>();
        page.route(origin + path, asked::add);
        return asked;
    }

    /** Opens an address and waits until all of it is there. */
    Page go(String address) {
        opens(address);
        return settled();
    }

    /** Opens an address. */
    Page opens(String address) {
        page.navigate(origin + address);
        return page;
    }

    /**
     * Clicks on something; answers after how many milliseconds what it opens was drawn.
     *
     * @param what selects it
     * @param comes condition in the browser that holds once what it opens has come, where {@code before} is what the list of
     *     items held when it was clicked
     */
    double click(String what, String comes) {
        return ((Number) page.evaluate(DRAWN.formatted(comes, SETTLED), what)).doubleValue();
    }

    Page settled() {
        page.waitForFunction(SETTLED);
        return page;
    }

    /** Types into a field, and waits until something is there and all of it. */
    void type(String field, String text, String comes) {
        page.fill(field, text);
        page.waitForSelector(comes);
        settled();
    }

    /** What a screen reader or a keyboard would stumble over. */
    List<String> hurdles() {
        return new AxeBuilder(page)
                .withTags(RULES).analyze().getViolations().stream()
                        .map(Tab::shown)
                        .toList();
    }

    /** By how many pixels it is wider than the window. */
    int overflow() {
        return (int) page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    List<String> errors() {
        return List.copyOf(errors);
    }

    List<String> strangers() {
        return List.copyOf(strangers);
    }

    void picture(Path file) {
        int height =
                (int) page.evaluate("() => Math.min(document.documentElement.scrollHeight, %d)".formatted(TALLEST));
        page.screenshot(
                new Page.ScreenshotOptions().setPath(file).setFullPage(true).setClip(0, 0, look.width(), height));
    }

    @Override
    public void close() {
        context.close();
    }

    private static String shown(Rule rule) {
        return "%s (%s): %s"
                .formatted(
                        rule.getId(),
                        rule.getImpact(),
                        rule.getNodes().stream()
                                .map(node -> node.getHtml())
                                .limit(3)
                                .toList());
    }
}
