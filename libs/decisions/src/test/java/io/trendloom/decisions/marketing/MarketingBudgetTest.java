package io.trendloom.decisions.marketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MarketingBudgetTest {
    private static final Response NONE = Response.unknown(Unknown.TOO_FEW_CAMPAIGNS, 0);

    /** An item of which each action is told by its cost and gain. */
    private static Choices item(double... costsAndGains) {
        List<Measure> measures = Stream.iterate(0, i -> i < costsAndGains.length, i -> i + 2)
                .map(i -> new Measure(
                        Action.MARK_DOWN, 0.1, 0.2, 0.1, 0.3, 1, costsAndGains[i], costsAndGains[i + 1], 0.9))
                .toList();
        return new Choices(new Offer("a", 1, 0.5, 1, 1), new ItemResponse(NONE, NONE, NONE), measures, "");
    }

    private static List<Double> spent(double money, Choices... items) {
        return MarketingBudget.split(money, List.of(items)).stream()
                .map(each -> each.measure().cost())
                .toList();
    }

    @Test
    void moneyGoesWhereItGainsMost() {
        assertThat(spent(10, item(10, 20), item(10, 30))).containsExactly(0.0, 10.0);
    }

    @Test
    void aDearerActionTakesThePlaceOfACheaperOneWhereThatPays() {
        assertThat(spent(10, item(4, 20, 10, 26), item(5, 4))).containsExactly(10.0, 0.0);
        assertThat(spent(9, item(4, 20, 10, 26), item(5, 4))).containsExactly(4.0, 5.0);
    }

    @Test
    void anActionThatCostsMoreForLessIsNotTaken() {
        assertThat(spent(100, item(4, 20, 10, 15))).containsExactly(4.0);
    }

    @Test
    void aStepIsTakenWholeWhereTheSmallOneIsWorthLess() {
        assertThat(spent(10, item(5, 1, 10, 30))).containsExactly(10.0);
    }

    @Test
    void muchMoneyDoesWhatGainsMost() {
        Choices item = item(4, 20, 10, 26, 30, 27);
        assertThat(MarketingBudget.split(1e6, List.of(item))).containsExactly(Marketing.best(item));
    }

    @Test
    void saysWhatTheBudgetLeftOut() {
        Marketing left = MarketingBudget.split(1, List.of(item(10, 20))).getFirst();
        assertThat(left.isCut()).isTrue();
        assertThat(left.reason()).isEqualTo("Leave it: the budget serves more elsewhere.");
    }

    @Test
    void refusesABudgetThatIsNone() {
        for (double money : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MarketingBudget.split(money, List.of()))
                    .withMessageContaining("The budget (%s)".formatted(money));
        }
    }
}
