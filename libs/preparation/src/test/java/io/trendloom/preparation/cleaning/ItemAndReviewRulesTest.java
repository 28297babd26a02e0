package io.trendloom.preparation.cleaning;

import static io.trendloom.preparation.cleaning.RuleCase.item;
import static io.trendloom.preparation.cleaning.RuleCase.review;
import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.contract.Kind;
import io.trendloom.contract.row.Supply;
import io.trendloom.preparation.row.CleanItem;
import io.trendloom.preparation.row.CleanReview;
import io.trendloom.preparation.row.CleanSignal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ItemAndReviewRulesTest {

    private static final String SIGNALS = "'signals':{'sold-so-far':'sold'}";

    static Stream<RuleCase> items() {
        return Stream.of(
                item("accepted", "category", "Kitchen"),
                item("accepted", "price", null),
                item("accepted", "title", null),
                item("row-void", "state", "void").by("'voidRows':[{'column':'state','values':['void']}]"),
                item("product-code", "id", "gift card").by("'productCode':'[A-Z]{1,3}'"),
                item("accepted", "id", " ab ").by("'productCode':'[A-Z]{1,3}'"),
                item("accepted", "knownDay", "8.12.2011").by("'timeFormat':'d.M.uuuu'"),
                item("id-missing", "id", null),
                item("id-invalid", "id", "x".repeat(201)),
                item("version-unreadable", "version", "new"),
                item("price-unreadable", "price", "cheap"),
                item("price-magnitude", "price", "2e9"),
                item("price-positive", "price", -1),
                item("accepted", "cost", 0),
                item("cost-invalid", "cost", "cheap"),
                item("cost-invalid", "cost", "-0.01"),
                item("cost-invalid", "cost", "1e12"),
                item("cost-invalid", "cost", "0.0000000001"),
                item("accepted", "leadTimeDays", 0),
                item("accepted", "packSize", "12.0"),
                item("terms-invalid", "leadTimeDays", -1),
                item("terms-invalid", "leadTimeDays", "a week"),
                item("terms-invalid", "packSize", 0),
                item("terms-invalid", "minimumOrder", 1.5),
                item("terms-invalid", "shelfLifeDays", 3_000_000_000L),
                item("currency-unknown", "currency", "CNY"),
                item("day-unreadable", "launchDay", "soon"),
                item("day-unreadable", "knownDay", "12/01/2011"),
                item("accepted", "launchDay", "2012-05-01"),
                item("day-too-early", "knownDay", "1901-01-01"),
                item("day-in-future", "knownDay", "2012-01-02"),
                item("status-unknown", "status", "gone"),
                item("accepted", "status", "removed"),
                item("signal-unreadable", "sold", "many")
                        .and("knownDay", "2011-12-01")
                        .by(SIGNALS),
                item("signal-unreadable", "sold", "NaN")
                        .and("knownDay", "2011-12-01")
                        .by(SIGNALS),
                item("signal-unreadable", "sold", 12).by(SIGNALS),
                item("accepted", "sold", "").by(SIGNALS),
                item("accepted", "sold", null).by(SIGNALS),
                item("title-too-long", "title", "t".repeat(1001)),
                item("title-too-long", "title", "&amp;".repeat(2100)),
                item("accepted", "title", "&lt;".repeat(100)),
                item("description-too-long", "description", "d".repeat(20_001)),
                item("category-too-long", "category", "c".repeat(201)),
                item("brand-too-long", "brand", "b".repeat(201)));
    }

    static Stream<RuleCase> reviews() {
        return Stream.of(
                review("accepted", "language", "en"),
                review("accepted", "rating", null),
                review("accepted", "text", null),
                review("row-void", "state", "void").by("'voidRows':[{'column':'state','values':['void']}]"),
                review("product-code", "itemId", "shop").by("'productCode':'[0-9]+'"),
                review("id-missing", "id", null),
                review("id-invalid", "id", "a\u2028b"),
                review("item-id-missing", "itemId", ""),
                review("item-id-invalid", "itemId", "x".repeat(201)),
                review("version-unreadable", "version", "1e30"),
                review("removed-unreadable", "removed", "gone"),
                review("accepted", "removed", true).and("rating", "").and("text", ""),
                review("rating-unreadable", "rating", "five"),
                review("rating-range", "rating", 0),
                review("rating-range", "rating", "5.1"),
                review("day-unreadable", "day", null),
                review("day-unreadable", "day", "2011-13-01"),
                review("day-too-early", "day", "0001-01-01"),
                review("day-in-future", "day", "2012-01-02"),
                review("text-too-long", "text", "x".repeat(20_001)),
                review("review-empty", "text", "<p> </p>").and("rating", ""));
    }

    @ParameterizedTest
    @MethodSource({"items", "reviews"})
    void givesEachRowItsRule(RuleCase row) {
        assertThat(row.outcome()).isEqualTo(row.rule());
    }

    @Test
    void everyRuleHasACase() {
        assertThat(items().map(RuleCase::rule)).containsAll(names(Kind.ITEMS));
        assertThat(reviews().map(RuleCase::rule)).containsAll(names(Kind.REVIEWS));
    }

    @Test
    void aRemovedItemIsMarked() {
        assertThat(((CleanItem) item("", "status", "removed").prepared()).removed())
                .isTrue();
        assertThat(((CleanItem) item("", "status", "active").prepared()).removed())
                .isFalse();
    }

    @Test
    void anItemTellsWhatItsSupplierAsks() {
        CleanItem item = (CleanItem) item("", "cost", "1.20")
                .and("leadTimeDays", 14)
                .and("packSize", "12")
                .and("minimumOrder", 24)
                .and("shelfLifeDays", 90)
                .prepared();

        assertThat(item.row(1).supply()).isEqualTo(new Supply(new BigDecimal("1.2"), 14, 12, 24, 90));
        assertThat(((CleanItem) item("", "title", "Cup").prepared()).supply()).isEqualTo(Supply.NONE);
    }

    @Test
    void anItemTellsTheSignalsOfItsColumns() {
        CleanItem item = (CleanItem) item("", "sold", "1,250.5")
                .and("knownDay", "2011-12-01")
                .and("version", 3)
                .by(SIGNALS + ",'thousands':','")
                .prepared();

        assertThat(item.signals())
                .containsExactly(
                        CleanSignal.told("sold-so-far", "A", LocalDate.of(2011, 12, 1), 3L, new BigDecimal("1250.5")));
        assertThat(item.withoutSignals()).isNotEqualTo(item);
        assertThat(item.withoutSignals().signals()).isEmpty();
    }

    @Test
    void aReviewWithoutRatingHasNone() {
        assertThat(((CleanReview) review("", "rating", null).prepared()).rating())
                .isNaN();
    }

    @Test
    void findsTheLanguageWhereTheShopDoesNotSay() {
        assertThat(((CleanReview) review("", "text", "很好用，颜色也漂亮").prepared()).language())
                .isEqualTo("zh");
        assertThat(((CleanReview) review("", "text", null).prepared()).language())
                .isNull();
        assertThat(((CleanItem) item("", "language", "zh-Hans").prepared()).language())
                .isEqualTo("zh");
    }

    @Test
    void tellsTheSameWhateverTheDayAndTheSpellingOfThePrice() {
        CleanItem one = (CleanItem) item("", "knownDay", "2011-01-01").prepared();
        CleanItem same = (CleanItem) item("", "price", "2.5").prepared();
        CleanItem other = (CleanItem) item("", "price", "2.51").prepared();

        assertThat(one.tellsTheSameAs(same)).isTrue();
        assertThat(one.tellsTheSameAs(other)).isFalse();
    }

    private static java.util.List<String> names(Kind kind) {
        return Cleaner.rules(kind).stream().map(Cleaner.RuleText::name).toList();
    }
}
