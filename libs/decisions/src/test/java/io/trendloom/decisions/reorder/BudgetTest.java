package io.trendloom.decisions.reorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trendloom.forecasting.forecast.ItemForecast;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class BudgetTest {
    private static final ReorderTerms WEEKLY = ReorderTerms.of(LeadTime.ofDays(7), 7, 0.9);

    private static PricedReorder order(String id, double mean, double onHand, double cost, double price) {
        return order(id, mean, onHand, cost, price, WEEKLY);
    }

    private static PricedReorder order(
            String id, double mean, double onHand, double cost, double price, ReorderTerms terms) {
        ItemForecast forecast = Forecasts.uniform(id, mean);
        return new PricedReorder(ReorderRule.decide(forecast, new Stock(onHand, 0), terms), forecast, cost, price);
    }

    @Test
    void enoughMoneyChangesNothing() {
        List<PricedReorder> orders = List.of(order("a", 2, 0, 1, 3), order("b", 2, 0, 1, 2));
        assertThat(Budget.split(1000, orders))
                .isEqualTo(orders.stream().map(PricedReorder::reorder).toList());
    }

    @Test
    void moneyGoesWhereItBringsMost() {
        List<PricedReorder> orders = List.of(order("dear", 2, 0, 2, 3), order("good", 2, 0, 1, 3));
        List<Reorder> bought = Budget.split(60, orders);
        assertThat(bought.get(1).quantity()).isGreaterThan(bought.get(0).quantity());
        double spent = 2 * bought.get(0).quantity() + bought.get(1).quantity();
        assertThat(spent).isBetween(50.0, 60.0);
        assertThat(bought.get(0).limit()).isEqualTo(Reorder.Limit.BUDGET);
        assertThat(bought.get(0).reason()).contains("the budget allows no more");
    }

    @Test
    void anEmptyShelfComesFirst() {
        List<PricedReorder> orders = List.of(order("some", 2, 30, 1, 3), order("none", 2, 0, 1, 3));
        List<Reorder> bought = Budget.split(20, orders);
        assertThat(bought.get(0).quantity()).isZero();
        assertThat(bought.get(0).orderBy()).isNull();
        assertThat(bought.get(1).quantity()).isEqualTo(20);
    }

    @Test
    void aMinimumIsBoughtWholeOrNotAtAll() {
        ReorderTerms minimum = new ReorderTerms(LeadTime.ofDays(7), 7, 0.9, 10, 40, OptionalInt.empty());
        PricedReorder bulky = order("bulky", 2, 0, 1, 9, minimum);
        assertThat(Budget.split(39, List.of(bulky)).getFirst().quantity()).isZero();
        assertThat(Budget.split(45, List.of(bulky)).getFirst().quantity()).isEqualTo(40);
    }

    @Test
    void noMoneyIsRefused() {
        assertThatThrownBy(() -> Budget.split(0, List.of())).hasMessageContaining("budget (0.0) must be positive");
        assertThatThrownBy(() -> order("a", 1, 0, 0, 1)).hasMessageContaining("cost of a unit (0.0)");
    }
}
