package io.trendloom.forecasting.backtest;

import static io.trendloom.forecasting.SyntheticShop.FIRST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.trendloom.forecasting.evaluation.HeldOut;
import io.trendloom.forecasting.launch.LaunchShop;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.training.ShopData;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColdStartTest {
    private static final int DAYS = 260;
    private static final LocalDate LAST = FIRST.plusDays(DAYS - 1L);
    private static final ShopCalendar OPEN = ShopCalendar.alwaysOpen(FIRST);
    private static final List<ItemHistory> ITEMS = LaunchShop.items(300, DAYS, 1);

    @Test
    void judgesEveryLaunchOnceAndTextEarnsItsPlace() {
        LocalDate from = FIRST.plusDays(140);

        ColdStartReport report = new ColdStart(shop(), from, LAST, 1).run(eve -> {});

        assertThat(report.forecasts())
                .extracting(ColdStartReport.Launch::item)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(ITEMS.stream()
                        .filter(item -> !item.firstDay().isBefore(from)
                                && !item.firstDay().plusDays(27).isAfter(LAST))
                        .map(ItemHistory::id)
                        .toList());
        assertThat(report.ratio().high()).isLessThan(0.6);
        double error = 0;
        double sold = 0;
        for (ColdStartReport.Launch launch : report.forecasts()) {
            error += Math.abs(launch.units() - launch.forecast().quantiles().at(0.5));
            sold += launch.units();
        }
        assertThat(report.wape28().value()).isCloseTo(error / sold, within(1e-12));
        assertThat(report.wape28Typical().value()).isGreaterThan(report.wape28().value());
        assertThat(report.coverage80()).isBetween(0.5, 1.0);
    }

    @Test
    void aShopWithoutLaunchesIsRefused() {
        assertThatThrownBy(() -> new ColdStart(shop(), LAST.minusDays(5), LAST, 1).run(eve -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("No item comes on sale between");
    }

    private static ShopHistory shop() {
        return new ShopHistory() {
            @Override
            public ShopData known(LocalDate cutoff) {
                return new ShopData(
                        ITEMS.stream()
                                .filter(item -> !item.firstDay().isAfter(cutoff))
                                .toList(),
                        OPEN,
                        cutoff,
                        List.of());
            }

            @Override
            public HeldOut heldOut(LocalDate cutoff) {
                return HeldOut.after(ITEMS, OPEN, cutoff);
            }
        };
    }
}
