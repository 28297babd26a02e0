package io.trendloom.launcher.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.contract.row.LedgerRow;
import io.trendloom.decisions.recommendation.Basket;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FileBasketsTest {
    private static final LocalDate DAY = LocalDate.of(2011, 3, 7);

    private final FileBaskets baskets = new FileBaskets();

    private void line(
            String item,
            LocalDate day,
            LocalDate known,
            int orders,
            @Nullable String order,
            @Nullable String customer) {
        LedgerRow.Entry entry = orders < 0 ? LedgerRow.Entry.REVERSAL : LedgerRow.Entry.SALE;
        baskets.add(
                new LedgerRow(item, 1, entry, item, day, known, orders * 1000L, 0, 0, orders, false, order, customer));
    }

    @Test
    void anOrderIsWhatWasKnownOfItByTheDay() {
        line("cup", DAY, DAY, 1, "o-1", "c-1");
        line("lamp", DAY, DAY, 1, "o-1", "c-1");
        line("lamp", DAY, DAY.plusDays(2), -1, "o-1", "c-1");
        line("late", DAY, DAY.plusDays(3), 1, "o-1", "c-1");

        assertThat(baskets.known(DAY, DAY, DAY)).containsExactly(new Basket(DAY, "c-1", List.of("cup", "lamp")));
        assertThat(baskets.known(DAY, DAY, DAY.plusDays(3)))
                .containsExactly(new Basket(DAY, "c-1", List.of("cup", "late")));
    }

    @Test
    void daysOutsideAreLeftOut() {
        line("cup", DAY, DAY, 1, "o-1", null);
        line("lamp", DAY.plusDays(1), DAY.plusDays(1), 1, "o-2", null);

        assertThat(baskets.known(DAY.plusDays(1), DAY.plusDays(9), DAY.plusDays(9)))
                .extracting(Basket::items)
                .containsExactly(List.of("lamp"));
    }

    @Test
    void aCustomersDayIsAnOrderWhereNoneIsNamed() {
        line("cup", DAY, DAY, 1, null, "c-1");
        line("lamp", DAY, DAY, 1, null, "c-1");
        line("vase", DAY, DAY, 1, null, null);

        assertThat(baskets.known(DAY, DAY, DAY)).containsExactly(new Basket(DAY, "c-1", List.of("cup", "lamp")));
    }

    @Test
    void whatWasTakenBackWholeIsNoOrder() {
        line("cup", DAY, DAY, 1, "o-1", "c-1");
        line("cup", DAY, DAY, -1, "o-1", "c-1");

        assertThat(baskets.known(DAY, DAY, DAY)).isEmpty();
    }
}
