package io.trendloom.forecast.reorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trendloom.contract.row.Supply;
import io.trendloom.decisions.reorder.LeadTime;
import io.trendloom.decisions.reorder.ReorderTerms;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ReorderPlanTest {
    private static final LeadTime USUAL = LeadTime.ofDays(7);
    private final ReorderPlan plan = new ReorderPlan(null, USUAL, 7, 0.9, null);

    @Test
    void takesWhatTheSupplierAsks() {
        assertThat(plan.terms(new Supply(null, 14, 12, 24, 90), 30))
                .isEqualTo(new ReorderTerms(LeadTime.ofDays(14), 7, 0.9, 12, 24, OptionalInt.of(90)));
        assertThat(plan.terms(Supply.NONE, 30)).isEqualTo(ReorderTerms.of(USUAL, 7, 0.9));
    }

    @Test
    void whatComesAtOnceComesTheNextDayAndWhatGoesBadAtOnceLastsADay() {
        assertThat(plan.terms(new Supply(null, 0, null, null, 0), 30))
                .isEqualTo(new ReorderTerms(LeadTime.ofDays(1), 7, 0.9, 1, 0, OptionalInt.of(1)));
    }

    @Test
    void aLeadTimeThatIsAskedForGoesBeforeTheItems() {
        ReorderPlan asked = new ReorderPlan(LeadTime.parse("3:0.5,5:0.5"), USUAL, 7, 0.9, null);

        assertThat(asked.terms(new Supply(null, 400, null, null, null), 30))
                .isEqualTo(ReorderTerms.of(LeadTime.parse("3:0.5,5:0.5"), 7, 0.9));
    }

    @Test
    void hasNoTermsForWhatComesLaterThanIsForecast() {
        assertThat(plan.terms(new Supply(null, 23, null, null, null), 30)).isNotNull();
        assertThat(plan.terms(new Supply(null, 24, null, null, null), 30)).isNull();
        assertThat(plan.terms(new Supply(null, 400, null, null, null), 30)).isNull();
        assertThat(plan.terms(Supply.NONE, 13)).isNull();
    }

    @Test
    void refusesWhatNobodyCanOrderBy() {
        assertThatThrownBy(() -> new ReorderPlan(null, USUAL, 24, 0.9, null))
                .hasMessage(
                        "The lead time (up to 7 days) and the review period (24 days) must be at most 30 days together, the longest total forecast.");
        assertThatThrownBy(() -> new ReorderPlan(null, USUAL, 7, 1, null)).hasMessageContaining("service level (1.0)");
        assertThatThrownBy(() -> new ReorderPlan(null, USUAL, 7, 0.9, 0.0)).hasMessageContaining("budget (0.0)");
        assertThatThrownBy(() -> new ReorderPlan(null, USUAL, 7, 0.9, Double.NaN))
                .hasMessageContaining("budget (NaN)");
    }
}
