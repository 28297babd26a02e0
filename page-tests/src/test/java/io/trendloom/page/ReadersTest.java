package io.trendloom.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.trendloom.forecast.Parts;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What readers do, with the keyboard alone where they can. */
@QuarkusTest
@WithTestResource(Parts.class)
@NeedsChromium
class ReadersTest {
    private static Chromium chromium;

    @Inject
    Stall stall;

    @BeforeAll
    static void open() {
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

    @Test
    void seeInTheMorningThatRowsWereRejected() {
        try (Tab tab = chromium.tab(Look.USUAL)) {
            tab.answers(
                    "/v1/batches?size=1", "{\"last24Hours\":{\"rows\":9,\"rejected\":3},\"batches\":[],\"total\":2}");
            Page page = tab.go("/");
            assertThat(page.locator(".alerts")).containsText("3 rows were rejected");
            assertThat(tab.hurdles()).isEmpty();

            page.locator(".alerts a[href='/data']").click();
            assertThat(page).hasURL(Pattern.compile(".*/data"));
            assertThat(tab.errors()).isEmpty();
        }
    }

    @Test
    void areToldThatNothingStandsOutOnceAllIsKnown() {
        try (Tab tab = chromium.tab(Look.USUAL)) {
            tab.changes("/v1/overview", real -> real.replace("\"alerts\":[", "\"alerts\":[],\"others\":["));
            List<Route> asked = tab.keeps("/v1/batches?size=1");
            Page page = tab.opens("/");
            Locator alerts = page.locator("section[aria-labelledby=alerts]");
            assertThat(page.locator("h1")).containsText("30 days");
            assertThat(alerts.locator(".waiting")).hasCount(1);

            asked.getFirst().fulfill(new Route.FulfillOptions().setStatus(502));
            assertThat(alerts.locator(".failed")).hasCount(1);
            alerts.locator("button").click();
            page.waitForCondition(() -> asked.size() == 2);
            asked.getLast()
                    .fulfill(new Route.FulfillOptions()
                            .setContentType("application/json")
                            .setBody("{\"last24Hours\":{\"rows\":9,\"rejected\":0},\"batches\":[],\"total\":2}"));
            assertThat(alerts).containsText("Nothing stands out today.");
        }
    }

    @Test
    void areToldBesideOtherAlertsThatRowsCannotBeAskedFor() {
        try (Tab tab = chromium.tab(Look.USUAL)) {
            List<Route> asked = tab.keeps("/v1/batches?size=1");
            Page page = tab.opens("/");
            Locator alerts = page.locator("section[aria-labelledby=alerts]");
            assertThat(alerts.locator(".alerts")).containsText("items have too little for the next 14 days");
            assertThat(alerts.locator(".failed")).hasCount(0);

            asked.getFirst().fulfill(new Route.FulfillOptions().setStatus(502));
            assertThat(alerts.locator(".failed")).hasCount(1);
            assertThat(alerts.locator(".alerts")).containsText("items have too little for the next 14 days");
        }
    }

    @Test
    void findTheLessUrgentAlertsBehindTheFirstFive() {
        String others = """
                {"kind":"model-refused","count":1,"items":[]},{"kind":"drift","count":1,"items":[]},
                {"kind":"ratings-fell","count":2,"items":[]},{"kind":"dead-letters","count":7,"items":[]},
                {"kind":"complaints-rising","count":2,"items":[]},""";
        try (Tab tab = chromium.tab(Look.USUAL)) {
            tab.changes("/v1/overview", real -> real.replace("\"alerts\":[", "\"alerts\":[" + others));
            Page page = tab.go("/");
            Locator shown = page.locator(".alerts li").filter(new Locator.FilterOptions().setVisible(true));
            assertThat(shown).hasCount(5);

            page.locator(".others summary").press("Enter");
            assertThat(page.locator(".others")).containsText("items have too little for the next 14 days");
            int all = page.locator(".alerts li").count();
            assertThat(all).isGreaterThan(5);
            assertThat(shown).hasCount(all);
            assertThat(tab.hurdles()).isEmpty();
        }
    }

    @Test
    void goFromTheOverviewToAnItemAndBackByKeys() {
        try (Tab tab = chromium.tab(Look.USUAL)) {
            Page page = tab.go("/");
            page.keyboard().press("g");
            page.keyboard().press("i");
            assertThat(page.locator("h1")).isFocused();
            assertThat(page.locator(".items tbody tr")).hasCount(50);

            page.keyboard().press("j");
            page.keyboard().press("j");
            assertThat(page.locator("[data-row]").nth(1)).isFocused();
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*/items/.+"));
            tab.settled();

            page.goBack();
            assertThat(page.locator(".items tbody tr")).hasCount(50);
            assertThat(tab.errors()).isEmpty();
        }
    }

    @Test
    void findByTypingAndSendTheAddress() {
        try (Tab tab = chromium.tab(Look.USUAL)) {
            Page page = tab.go("/items");
            page.locator("#q").fill("茶杯");
            assertThat(page).hasURL(Pattern.compile(".*q=.+"));
            assertThat(page.locator(".items tbody tr")).hasCount(10);

            tab.go(page.url().substring(page.url().indexOf("/items")));
            assertThat(page.locator("#q")).hasValue("茶杯");
            page.locator("#q").fill("nothing like this");
            assertThat(page.locator(".empty")).containsText("nothing like this");
            page.locator(".empty a").first().click();
            assertThat(page.locator(".items tbody tr")).hasCount(50);
        }
    }

    @Test
    void findWhatMeansTheSameOnceTheyAskForIt() {
        try (Tab tab = chromium.tab(Look.USUAL)) {
            Page page = tab.go("/items?q=night");
            assertThat(page.locator(".items tbody tr")).hasCount(10);
            page.getByLabel("Also similar in meaning").check();
            assertThat(page).hasURL(Pattern.compile(".*meaning=true"));
            assertThat(page.locator(".similar th")).hasText("Similar in meaning");
            assertThat(page.locator(".similar td:first-child")).hasCount(10);
            assertThat(page.locator(".similar .name").first()).containsText("similar in meaning, 100% alike");
            assertThat(page.locator("#list")).hasText("20 items, 10 of them similar in meaning");
            assertThat(tab.hurdles()).isEmpty();

            page.locator("#q").fill("hostile-embedding");
            assertThat(page.locator("[role=status].muted")).containsText("by words alone");
            assertThat(tab.hurdles()).isEmpty();
            assertThat(tab.overflow()).isZero();
        }
    }

    @Test
    void turnPagesAndSortOnTheServer() {
        try (Tab tab = chromium.tab(Look.USUAL)) {
            Page page = tab.go("/items?q=item-&sort=title");
            page.locator("a[rel=next]").click();
            assertThat(page.locator(".items tbody tr")).hasCount(9);
            assertThat(page).hasURL(Pattern.compile(".*page=2"));
            page.locator("th .sort").first().click();
            assertThat(page.locator("th").first()).hasAttribute("aria-sort", "descending");
            assertThat(page.locator(".items tbody tr")).hasCount(50);
        }
    }

    @Test
    void hearAChartAndReadItAsATable() {
        try (Tab tab = chromium.tab(Look.USUAL)) {
            Page page = tab.go("/items/item-05?step=day");
            Locator chart = page.locator("[aria-labelledby=course]");
            chart.locator(".plot").focus();
            page.keyboard().press("End");
            assertThat(chart.locator(".reading"))
                    .containsText(Pattern.compile("7 Jan: (half of the time below|the shop is closed)"));
            page.keyboard().press("Home");
            assertThat(chart.locator(".reading")).containsText("sold");
            chart.locator(".note button").click();
            assertThat(chart.locator(".figures tbody tr")).hasCount(91 + 30);
        }
    }

    @Test
    void seeWhatWasForecastBeforeOverWhatWasSold() {
        try (Tab tab = chromium.tab(Look.USUAL)) {
            Page page = tab.go("/items/item-05?step=week");
            Locator course = page.locator("[aria-labelledby=course]");
            course.locator(".head .button").click();
            assertThat(course.locator(".past-note")).hasText("No forecast of this item was kept whose days are over.");

            tab.answers("/v1/items/item-05/forecasts?weeks=13", PastForecast.json("item-05"));
            tab.go("/items/item-05?step=week&past=1");
            assertThat(course.locator(".said")).hasCount(1);
            assertThat(course.locator(".past-note")).containsText("1 of 1 weeks");
            course.locator(".choice button").first().click();
            assertThat(course.locator(".past-note")).containsText("0 of 6 days");
            assertThat(course.locator(".said")).hasCount(6);
            course.locator(".note button").click();
            assertThat(course.locator(".figures tbody tr").nth(90)).containsText("1,000");
            assertThat(tab.hurdles()).isEmpty();
            assertThat(tab.errors()).isEmpty();
        }
    }

    @Test
    void seeHowTheModelDidCutoffByCutoff() throws Exception {
        try (Tab tab = chromium.tab(Look.USUAL)) {
            tab.answers("/v1/models?size=20", JudgedModel.LIST);
            tab.answers("/v1/models/m", JudgedModel.json());
            tab.answers("/v1/accuracy?days=7&cutoffs=28", JudgedModel.COURSE);
            tab.answers("/v1/accuracy?days=14&cutoffs=28", "{\"scores\":[],\"course\":[]}");
            Page page = tab.go("/models");
            Locator card = page.locator("[aria-labelledby=cutoffs]");
            assertThat(card.locator(".muted").first()).containsText("after 1 of 2 cutoffs");
            card.locator(".plot").focus();
            page.keyboard().press("End");
            assertThat(card.locator(".reading")).hasText("After 1 Dec: WQL 0.300, weekday average 0.400");
            card.locator(".note button").click();
            assertThat(card.locator(".figures tbody tr")).hasCount(2);
            assertThat(tab.hurdles()).isEmpty();
            card.locator(".choice button").nth(1).click();
            assertThat(card.locator(".empty")).containsText("they must be over first");
        }
    }

    @Test
    void seeWhatToOfferACustomer() {
        try (Tab tab = chromium.tab(Look.USUAL)) {
            Page page = tab.go("/customers");
            Locator offer = page.locator("[aria-labelledby=offer]");
            offer.locator("input").fill("c-1");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*customer=c-1"));
            assertThat(offer.locator("tbody tr a[href='/items/item-06']")).hasCount(1);
            assertThat(tab.hurdles()).isEmpty();
            offer.locator("input").fill("nobody");
            page.keyboard().press("Enter");
            assertThat(offer.locator(".empty")).containsText("nobody");
            assertThat(tab.overflow()).isZero();
        }
    }

    @Test
    void narrowItemsByStockAndPrice() {
        try (Tab tab = chromium.tab(Look.USUAL)) {
            Page page = tab.go("/");
            String told = page.locator(".alerts b")
                    .filter(new Locator.FilterOptions().setHasText("too little for the next 14 days"))
                    .textContent();
            page = tab.go("/items");
            page.locator(".filters select").last().selectOption("short");
            assertThat(page).hasURL(Pattern.compile(".*[?&]stock=short.*"));
            assertThat(page.locator("#list")).hasText(told.replaceFirst(" .*", " items"));

            page.locator(".filters .price").first().fill("9999");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*priceFrom=9999.*"));
            assertThat(page.locator(".empty")).containsText("No item matches a price from 9999 and less than 14 days.");
            page.locator(".empty .button").first().click();
            assertThat(page.locator(".items tbody tr").first()).isVisible();
            assertThat(tab.hurdles()).isEmpty();
        }
    }

    @Test
    void seeWhatToOrderAndAskForItOtherwise() {
        try (Tab tab = chromium.tab(Look.USUAL)) {
            Page page = tab.go("/");
            page.locator(".alerts a[href='/reorder']").click();
            assertThat(page.locator("h1")).isFocused();
            assertThat(page.locator(".orders tbody tr")).hasCount(50);
            assertThat(page.locator(".orders .why").nth(1)).containsText("enough in 90 of 100 cases");

            page.locator(".terms select").selectOption("0.98");
            assertThat(page).hasURL(Pattern.compile(".*serviceLevel=0.98"));
            assertThat(page.locator(".orders .why").nth(1)).containsText("enough in 98 of 100 cases");
            page.locator(".terms input").nth(1).fill("0");
            assertThat(page.locator("[role=alert]")).containsText("The lead time (0 days)");
        }
    }

    @Test
    void seeThatTheAnswerToAPriceIsNotKnownAndAskForABudget() {
        try (Tab tab = chromium.tab(Look.USUAL)) {
            Page page = tab.go("/marketing");
            assertThat(page.locator(".orders tbody tr")).hasCount(50);
            assertThat(page.locator(".orders tbody tr").first()).containsText("Leave");
            assertThat(page.locator(".orders tbody tr").first()).containsText("not known");
            page.locator(".terms input").last().fill("0");
            assertThat(page.locator("[role=alert]")).containsText("The budget (0.0)");
        }
    }

    @Test
    void seeOnAnItemHowMuchToOrder() {
        try (Tab tab = chromium.tab(Look.USUAL)) {
            Page page = tab.go("/items/item-00");
            assertThat(page.locator("[aria-labelledby=order] .big")).hasText(Pattern.compile("Order \\d+"));
            assertThat(page.locator(".numbers a[href='#order']")).hasText(Pattern.compile("Order \\d+"));
        }
    }

    @Test
    void seeWhichTrendsAModelTellsApartAndHowSureItWas() throws Exception {
        try (Tab tab = chromium.tab(Look.USUAL)) {
            tab.answers("/v1/models?size=20", JudgedModel.LIST);
            tab.answers("/v1/models/m", JudgedModel.json());
            Page page = tab.go("/models");

            assertThat(page.locator(".matrix tbody tr").first().locator("td"))
                    .hasText(new String[] {"7", "1", "2", "0", "70%"});
            assertThat(page.locator("tl-chart .point")).hasCount(2);
            assertThat(page.locator("tl-chart svg")).hasAttribute("aria-label", Pattern.compile("35% sure, 40% right"));
            page.locator(".judged button[aria-pressed=false]").click();
            assertThat(page.locator(".matrix tbody tr").first().locator("td").first())
                    .hasText("3");
            assertThat(tab.hurdles()).isEmpty();
            assertThat(tab.errors()).isEmpty();
        }
    }

    @Test
    void seeHowAModelDidOnTheItemsOfASegment() throws Exception {
        try (Tab tab = chromium.tab(Look.USUAL)) {
            tab.answers("/v1/models?size=20", JudgedModel.LIST);
            tab.answers("/v1/models/m", JudgedModel.json());
            Page page = tab.go("/models");
            Locator champion = page.locator("[aria-labelledby=champion]");
            assertThat(champion.locator("tbody tr").first()).containsText("0.600");
            assertThat(page.locator("[aria-labelledby=models] tbody tr"))
                    .containsText("WQL30 to weekday-average: −0.100 (−0.200 – −0.050)");

            champion.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Head (40)"))
                    .press("Enter");
            assertThat(champion.locator("caption").first()).containsText("40 items");
            assertThat(champion.locator("table").first()).containsText("no clear difference");
            assertThat(tab.hurdles()).isEmpty();

            champion.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("New (3)"))
                    .press("Enter");
            assertThat(champion).containsText("3 items are too few to tell");
            assertThat(tab.errors()).isEmpty();
        }
    }

    @Test
    void seeATrainingLearn() {
        try (Tab tab = chromium.tab(Look.USUAL)) {
            tab.answers("/v1/trainings?size=5", JudgedModel.LEARNING);
            Page page = tab.go("/models");
            Locator chart = page.locator(".training tl-chart .plot");
            assertThat(page.locator(".training progress")).hasAttribute("value", "2");
            assertThat(chart).hasAttribute("aria-label", Pattern.compile("least at epoch 2"));

            tab.answers("/v1/trainings?size=5", JudgedModel.LEARNED);
            assertThat(chart).hasAttribute("aria-label", Pattern.compile("least at epoch 3"));
            assertThat(tab.hurdles()).isEmpty();
            assertThat(tab.errors()).isEmpty();
        }
    }

    @Test
    void repairARowByItsFieldsAndSendItAgain() {
        try (Tab tab = chromium.tab(Look.USUAL)) {
            Page page = tab.go("/data");
            Locator refused = page.locator("tl-rejections");
            assertThat(refused.locator("tbody tr")).hasCount(3);
            assertThat(refused.locator("tbody tr").nth(2).locator("button")).hasCount(0);
            assertThat(refused.locator("tbody tr").first()).containsText("Quantity 0");
            refused.locator("tbody button").first().press("Enter");
            Locator inputs = refused.locator("form.repair input");
            assertThat(inputs).hasCount(5);
            assertThat(inputs.first()).isFocused();
            assertThat(inputs.first()).hasAccessibleName("quantity");
            assertThat(inputs.first()).hasAttribute("aria-invalid", "true");
            assertThat(inputs.first()).hasAccessibleDescription(Pattern.compile("The quantity \\(0\\) must not be 0"));
            assertThat(tab.hurdles()).isEmpty();

            String sent = "/v1/rejections/b2.0/resend";
            tab.answers(
                    sent,
                    "{\"result\":\"rejected\",\"rule\":\"price-positive\",\"reason\":\"The unitPrice (-1) must be above 0.\"}");
            inputs.first().fill("2");
            Request request = page.waitForRequest(
                    "**" + sent, () -> refused.locator("button.first").click());
            assertThat(request.postData()).isEqualTo("{\"source\":\"s17,item-05,2,2.95,2011-12-08T10:00:00\"}");
            assertThat(refused.locator("[role=alert]")).containsText("price-positive");
            assertThat(refused.getByLabel("unitPrice")).hasAttribute("aria-invalid", "true");
            assertThat(refused.getByLabel("unitPrice")).isFocused();
            assertThat(inputs.first()).hasValue("2");
            assertThat(tab.hurdles()).isEmpty();

            tab.answers(sent, "{\"result\":\"stored\",\"id\":\"s17\"}");
            refused.locator("button.first").click();
            assertThat(refused.locator("[role=status]").first()).hasText("The row was stored.");
            assertThat(inputs).hasCount(0);
            assertThat(tab.errors()).isEmpty();
        }
    }

    @Test
    void repairARowAsText() {
        try (Tab tab = chromium.tab(Look.USUAL)) {
            Page page = tab.go("/data");
            Locator refused = page.locator("tl-rejections");
            refused.locator("tbody button").first().click();
            refused.locator("form.repair input").first().fill("2");
            refused.getByText("As text").click();
            assertThat(refused.locator("textarea")).isFocused();
            assertThat(refused.locator("textarea")).hasValue("s17,item-05,2,2.95,2011-12-08T10:00:00");
            assertThat(tab.hurdles()).isEmpty();

            refused.locator("textarea").fill("s17,item-05,3,2.95,2011-12-08T10:00:00,");
            assertThat(refused.getByText("Field by field")).hasCount(0);
            refused.locator("textarea").fill("s17,item-05,3,2.95,2011-12-08T10:00:00");
            refused.getByText("Field by field").click();
            assertThat(refused.locator("form.repair").getByLabel("quantity")).hasValue("3");
            assertThat(tab.errors()).isEmpty();
        }
    }

    @Test
    void readWhyARowWasRejectedInChinese() {
        try (Tab tab = chromium.tab(new Look("light", "zh", 1440))) {
            Page page = tab.go("/data");
            Locator refused = page.locator("tl-rejections");
            Locator known = refused.locator("tbody tr").first();
            assertThat(known).containsText("数量不得为 0。 quantity：0");
            assertThat(known.locator("details span")).isHidden();
            known.locator("summary").click();
            assertThat(known.locator("details span[lang=en]")).hasText("The quantity (0) must not be 0.");
            assertThat(refused.locator("tbody tr").nth(2)).containsText("json-broken The line is no JSON object.");
            assertThat(refused.locator("select").last().locator("option").nth(1))
                    .hasText("数量为 0");
            assertThat(tab.hurdles()).isEmpty();
        }
    }

    @Test
    void askForRejectedRowsOfOneReasonAndTakeThemAway() {
        try (Tab tab = chromium.tab(Look.USUAL)) {
            Page page = tab.go("/data");
            page.locator("tl-rejections select").first().selectOption("sales");
            page.locator("tl-rejections select").last().selectOption("quantity-zero");
            assertThat(page).hasURL(Pattern.compile(".*kind=sales&rule=quantity-zero"));
            assertThat(page.locator("tl-rejections a[download]").first())
                    .hasAttribute("href", "/v1/rejections.csv?kind=sales&rule=quantity-zero");
            page.locator("tl-rejections select").first().selectOption("items");
            assertThat(page).hasURL(Pattern.compile(".*kind=items$"));
        }
    }

    @Test
    void seeWhatToOfferBesideAnItemAndWhy() {
        try (Tab tab = chromium.tab(Look.USUAL)) {
            Page page = tab.go("/items/item-05");
            Locator first = page.locator("[aria-labelledby=together] tbody tr").first();
            assertThat(first.locator("a")).hasAttribute("href", "/items/item-06");
            assertThat(first).containsText("in %d orders together".formatted(Stall.ORDERS));
        }
    }

    @Test
    void seeTitlesAsTextAndStrangeIdsAsItems() {
        try (Tab tab = chromium.tab(Look.USUAL)) {
            Page page = tab.go("/items?q=script");
            assertThat(page.locator(".name span").first()).hasText("<script>alert(1)</script>");
            page.locator(".name").first().click();
            assertThat(page.locator("h1")).hasText("<script>alert(1)</script>");
            tab.settled();
            assertThat(tab.errors()).isEmpty();
        }
    }

    @Test
    void readItInChineseOnceTheyChooseTo() {
        try (Tab tab = chromium.tab(Look.USUAL)) {
            Page page = tab.go("/");
            page.locator("button[lang=zh-CN]").click();
            assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
            assertThat(page.locator(".tabs a").first()).hasText("概览");
            tab.go("/items");
            assertThat(page.locator("h1")).hasText("商品");
        }
    }

    @Test
    void areToldOfAnItemThatIsNot() {
        try (Tab tab = chromium.tab(Look.USUAL)) {
            Page page = tab.go("/items/no-such-item");
            assertThat(page.locator("[role=alert]").first()).containsText("no-such-item");
            assertThat(tab.overflow()).isZero();
        }
    }
}
