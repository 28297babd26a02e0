package io.trendloom.decisions.reorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.trendloom.forecasting.forecast.ItemForecast;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ReorderRuleTest {
    private static final ReorderTerms WEEKLY = ReorderTerms.of(LeadTime.ofDays(7), 7, 0.9);
    private final ItemForecast two = Forecasts.uniform("A1", 2);

    private Reorder decide(double onHand, ReorderTerms terms) {
        return ReorderRule.decide(two, new Stock(onHand, 0), terms);
    }

    @Test
    void fillsUpToTheQuantileOverLeadTimeAndReview() {
        Reorder order = decide(0, WEEKLY);
        assertThat(order.upTo()).isCloseTo(0.9 * 2 * 2 * 14, within(1e-6));
        assertThat(order.quantity()).isEqualTo(51);
        assertThat(order.orderBy()).isEqualTo(Forecasts.CUTOFF.plusDays(1));
        assertThat(order.risk()).isEqualTo(1);
        assertThat(order.reason())
                .isEqualTo(
                        "Order 51 by 2011-11-09: 50 are enough in 90 of 100 cases for 7 days until an order arrives and 7 days until the next, 0 are on hand or on their way.");
    }

    @Test
    void whatIsOnOrderCounts() {
        assertThat(ReorderRule.decide(two, new Stock(10, 20), WEEKLY).position())
                .isEqualTo(30);
        assertThat(ReorderRule.decide(two, new Stock(10, 20), WEEKLY).quantity())
                .isEqualTo(decide(30, WEEKLY).quantity());
    }

    @Test
    void anOrderWaitsAsLongAsStockLasts() {
        Reorder order = decide(0.9 * 4 * 12, WEEKLY);
        assertThat(order.orderBy()).isEqualTo(Forecasts.CUTOFF.plusDays(1 + 5));
        assertThat(order.upTo()).isCloseTo(0.9 * 4 * 19, within(1e-6));
        assertThat(order.risk()).isLessThan(0.1);
    }

    @Test
    void enoughForTheHorizonIsNoOrder() {
        Reorder order = decide(1000, WEEKLY);
        assertThat(order.quantity()).isZero();
        assertThat(order.orderBy()).isNull();
        assertThat(order.reason()).startsWith("Nothing for now");
    }

    @Test
    void packsAndMinimumRoundUp() {
        ReorderTerms packs = new ReorderTerms(LeadTime.ofDays(7), 7, 0.9, 12, 0, OptionalInt.empty());
        assertThat(decide(0, packs).quantity()).isEqualTo(60);
        ReorderTerms minimum = new ReorderTerms(LeadTime.ofDays(7), 7, 0.9, 12, 100, OptionalInt.empty());
        assertThat(decide(0, minimum).quantity()).isEqualTo(108);
    }

    @Test
    void shelfLifeLimits() {
        ReorderTerms fresh = new ReorderTerms(LeadTime.ofDays(7), 7, 0.9, 1, 0, OptionalInt.of(3));
        Reorder order = decide(0, fresh);
        assertThat(order.quantity()).isEqualTo(20);
        assertThat(order.limit()).isEqualTo(Reorder.Limit.SHELF_LIFE);
        ReorderTerms keeps = new ReorderTerms(LeadTime.ofDays(7), 7, 0.9, 1, 0, OptionalInt.of(400));
        assertThat(decide(0, keeps).limit()).isEqualTo(Reorder.Limit.NONE);
    }

    @Test
    void anUncertainLeadTimeAsksForMore() {
        ReorderTerms uncertain = ReorderTerms.of(LeadTime.parse("3:0.5,11:0.5"), 7, 0.9);
        double upTo = decide(0, uncertain).upTo();
        assertThat(upTo).isGreaterThan(decide(0, WEEKLY).upTo());
        double covered = 0.5 * Math.min(1, upTo / 40) + 0.5 * upTo / 72;
        assertThat(covered).isCloseTo(0.9, within(0.01));
    }

    @Test
    void badTermsNameTheRule() {
        assertThatThrownBy(() -> new Stock(-1, 0)).hasMessageContaining("stock on hand (-1.0 units)");
        assertThatThrownBy(() -> LeadTime.ofDays(0)).hasMessageContaining("lead time (0 days) must be from 1");
        assertThatThrownBy(() -> LeadTime.parse("soon")).hasMessageContaining("'soon' must be days");
        assertThatThrownBy(() -> LeadTime.parse("3:0.5,4:0.4")).hasMessageContaining("sum to 1, not to 0.9");
        assertThatThrownBy(() -> ReorderTerms.of(LeadTime.ofDays(1), 0, 0.9)).hasMessageContaining("review period (0)");
        assertThatThrownBy(() -> ReorderTerms.of(LeadTime.ofDays(1), 1, 0.999))
                .hasMessageContaining("service level (0.999)");
        assertThatThrownBy(() -> decide(0, ReorderTerms.of(LeadTime.ofDays(25), 7, 0.9)))
                .hasMessageContaining("(up to 25 days)")
                .hasMessageContaining("at most 30 days");
        assertThatThrownBy(() -> ReorderRule.decide(Forecasts.uniform("A1", 1, 10), new Stock(0, 0), WEEKLY))
                .hasMessageContaining("at most 10 days");
    }
}
