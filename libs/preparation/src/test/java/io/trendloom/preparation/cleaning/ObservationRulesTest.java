package io.trendloom.preparation.cleaning;

import static io.trendloom.preparation.cleaning.RuleCase.signal;
import static io.trendloom.preparation.cleaning.RuleCase.stock;
import static io.trendloom.preparation.cleaning.RuleCase.view;
import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.contract.Kind;
import io.trendloom.preparation.row.CleanRow;
import io.trendloom.preparation.row.CleanSignal;
import io.trendloom.preparation.row.CleanStock;
import io.trendloom.preparation.row.CleanView;
import io.trendloom.preparation.row.Rejection;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ObservationRulesTest {
    static Stream<RuleCase> stocks() {
        return Stream.of(
                stock("accepted", "onHand", 0),
                stock("accepted", "onHand", "0.125"),
                stock("accepted", "onOrder", null),
                stock("accepted", "time", "2011-12-01"),
                stock("row-void", "state", "void").by("'voidRows':[{'column':'state','values':['void']}]"),
                stock("item-id-missing", "itemId", null),
                stock("item-id-invalid", "itemId", "x".repeat(201)),
                stock("product-code", "itemId", "shelf").by("'productCode':'[A-Z]{1,3}'"),
                stock("time-unreadable", "time", "at noon"),
                stock("day-too-early", "time", "1989-12-31T00:00:00"),
                stock("day-in-future", "time", "2012-01-02T00:00:00"),
                stock("version-unreadable", "version", -1),
                stock("quantity-unreadable", "onHand", null),
                stock("quantity-unreadable", "onHand", "NaN"),
                stock("quantity-unreadable", "onHand", "Infinity"),
                stock("quantity-unreadable", "onOrder", "some"),
                stock("quantity-magnitude", "onHand", "1e10"),
                stock("quantity-magnitude", "onOrder", "1e11"),
                stock("quantity-precision", "onHand", "0.0005"),
                stock("quantity-precision", "onOrder", "1.2345"),
                stock("stock-negative", "onHand", -3),
                stock("stock-negative", "onOrder", "-0.5"),
                stock("removed-unreadable", "removed", "sold out"),
                stock("accepted", "removed", "yes"));
    }

    static Stream<RuleCase> signals() {
        return Stream.of(
                signal("accepted", "scope", "london"),
                signal("accepted", "value", "1e15"),
                signal("accepted", "unit", "°C"),
                signal("accepted", "name", "a"),
                signal("row-void", "state", "void").by("'voidRows':[{'column':'state','values':['void']}]"),
                signal("signal-name-invalid", "name", null),
                signal("signal-name-invalid", "name", ":x"),
                signal("signal-name-invalid", "name", "two words"),
                signal("signal-name-invalid", "name", "=1+1"),
                signal("signal-name-invalid", "name", "x".repeat(101)),
                signal("scope-invalid", "scope", "a\u0000b"),
                signal("day-unreadable", "day", null),
                signal("day-unreadable", "day", "03/04/2011"),
                signal("day-unreadable", "knownDay", "soon"),
                signal("day-too-early", "day", "1899-01-01"),
                signal("day-too-early", "knownDay", "1899-01-01"),
                signal("day-too-far", "day", "2012-01-02"),
                signal("accepted", "day", "2012-12-31").and("knownDay", "2011-12-31"),
                signal("day-too-far", "day", "2014-01-01").and("knownDay", "2011-12-31"),
                signal("day-in-future", "knownDay", "2012-01-02"),
                signal("version-unreadable", "version", "1.5"),
                signal("value-unreadable", "value", null),
                signal("value-unreadable", "value", "NaN"),
                signal("value-unreadable", "value", "-Infinity"),
                signal("value-unreadable", "value", "1.1e15"),
                signal("value-unreadable", "value", "1e999999999"),
                signal("accepted", "name", "fx:EUR/GBP").and("value", "0.86"),
                signal("rate-invalid", "name", "fx:EUR/GBP"),
                signal("rate-invalid", "name", "fx:eur").and("value", 1),
                signal("rate-invalid", "name", "fx:GBP/GBP").and("value", 1),
                signal("rate-invalid", "name", "fx:EUR/GBP").and("value", 0),
                signal("rate-invalid", "name", "fx:EUR/GBP").and("value", "1e10"),
                signal("rate-invalid", "name", "fx:EUR/GBP").and("value", 1).and("scope", "london"),
                signal("unit-invalid", "unit", "x".repeat(201)),
                signal("source-invalid", "source", "x".repeat(201)),
                signal("removed-unreadable", "removed", "old"));
    }

    static Stream<RuleCase> views() {
        return Stream.of(
                view("accepted", "count", null),
                view("accepted", "time", "2011-12-01T23:59:59Z"),
                view("accepted", "id", "v-1"),
                view("row-void", "state", "void").by("'voidRows':[{'column':'state','values':['void']}]"),
                view("id-invalid", "id", "x".repeat(201)),
                view("item-id-missing", "itemId", " "),
                view("item-id-invalid", "itemId", "a\nb"),
                view("product-code", "itemId", "home").by("'productCode':'[A-Z]{1,3}'"),
                view("time-unreadable", "time", null),
                view("day-too-early", "time", "1970-01-01"),
                view("day-in-future", "time", "2012-01-02"),
                view("version-unreadable", "version", "x"),
                view("count-unreadable", "count", 0),
                view("count-unreadable", "count", -1),
                view("count-unreadable", "count", 1.5),
                view("count-unreadable", "count", "NaN"),
                view("count-unreadable", "count", 1_000_000_001L),
                view("customer-id-invalid", "customerId", "x".repeat(201)),
                view("channel-invalid", "channel", "x".repeat(201)),
                view("removed-unreadable", "removed", 2));
    }

    @ParameterizedTest
    @MethodSource({"stocks", "signals", "views"})
    void givesEachRowItsRule(RuleCase row) {
        assertThat(row.outcome()).isEqualTo(row.rule());
    }

    @Test
    void everyRuleHasACase() {
        assertThat(stocks().map(RuleCase::rule)).containsAll(names(Kind.STOCK));
        assertThat(signals().map(RuleCase::rule)).containsAll(names(Kind.SIGNALS));
        assertThat(views().map(RuleCase::rule)).containsAll(names(Kind.VIEWS));
    }

    @Test
    void stockIsCountedInThousandthsAtItsTime() {
        CleanStock stock = (CleanStock) stock("", "time", "2011-12-01T18:00:00+08:00")
                .and("removed", true)
                .prepared();

        assertThat(stock)
                .isEqualTo(new CleanStock("A", LocalDateTime.of(2011, 12, 1, 10, 0), null, 12_000, 2_500L, true));
        assertThat(stock.id()).isEqualTo("A 2011-12-01T10:00");
        assertThat(stock.day()).isEqualTo(LocalDate.of(2011, 12, 1));
    }

    @Test
    void negativeStockIsToldWithWhatMayHelp() {
        assertThat(((Rejection) stock("", "onHand", -3).prepared()).reason())
                .isEqualTo("The onHand (-3) must not be negative. Maybe the shop sells beyond its stock; then send 0.");
    }

    @Test
    void aSignalIsKnownOnItsDayUnlessItSaysOtherwise() {
        CleanSignal known = (CleanSignal) signal("", "scope", "A").prepared();
        CleanSignal planned = (CleanSignal)
                signal("", "day", "2012-01-20").and("knownDay", "2011-12-31").prepared();

        assertThat(known.knownDay()).isEqualTo(known.day());
        assertThat(known.id()).isEqualTo("weather:high 2011-12-01 A");
        assertThat(planned.knownDay()).isEqualTo(LocalDate.of(2011, 12, 31));
        assertThat(planned.id()).isEqualTo("weather:high 2012-01-20");
    }

    @Test
    void viewsWithoutAnIdAreKnownByWhatTheySpeakOf() {
        CleanView first = (CleanView) view("", "channel", "web").prepared();
        CleanView recounted =
                (CleanView) view("", "channel", "web").and("count", 9).prepared();
        List<CleanRow> others = Stream.of(
                        view("", "channel", "app"),
                        view("", "itemId", "B"),
                        view("", "time", "2011-12-02"),
                        view("", "customerId", "7"))
                .map(row -> (CleanRow) row.prepared())
                .toList();

        assertThat(recounted.id()).isEqualTo(first.id());
        assertThat(recounted.count()).isEqualTo(9);
        assertThat(others).extracting(CleanRow::id).doesNotHaveDuplicates().doesNotContain(first.id());
        assertThat(((CleanView) view("", "count", null).prepared()).count()).isOne();
    }

    private static List<String> names(Kind kind) {
        return Cleaner.rules(kind).stream().map(Cleaner.RuleText::name).toList();
    }
}
