package io.trendloom.decisions.marketing.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.decisions.marketing.trial.MarketingTrialReport.Accuracy;
import io.trendloom.decisions.marketing.trial.MarketingTrialReport.Known;
import io.trendloom.decisions.marketing.trial.MarketingTrialReport.Rule;
import org.junit.jupiter.api.Test;

class MarketingTrialTest {
    private static final MarketingTrialReport REPORT = new MarketingTrial(1).run();

    private static Known of(Kind kind) {
        return REPORT.kinds().get(kind.ordinal());
    }

    @Test
    void findsWhatWasPlanted() {
        assertThat(of(Kind.RESPONDING).price()).isGreaterThan(80);
        assertThat(of(Kind.PROMOTED).promotion()).isGreaterThan(45);
        Accuracy elasticity = REPORT.accuracies().getFirst();
        assertThat(elasticity.error())
                .isLessThan(0.35)
                .isLessThan(REPORT.naive().error() / 3);
        assertThat(elasticity.coverage()).isBetween(0.82, 0.98);
        Accuracy promotion = REPORT.accuracies().getLast();
        assertThat(promotion.error()).isLessThan(0.1);
        assertThat(promotion.coverage()).isBetween(0.82, 1.0);
    }

    @Test
    void doesNotTakeASizeDiscountForAnAnswer() {
        assertThat(of(Kind.SIZE_PRICED).price()).isZero();
        assertThat(of(Kind.WHOLESALE_WEEKS).price()).isZero();
        assertThat(of(Kind.SIZE_PRICED).naive()).isEqualTo(of(Kind.SIZE_PRICED).items());
    }

    @Test
    void seldomTakesChanceForAnAnswer() {
        assertThat(of(Kind.UNMOVED).price()).isLessThanOrEqualTo(3);
        assertThat(of(Kind.FOLLOWING).price()).isLessThanOrEqualTo(3);
        assertThat(of(Kind.PROMOTED_UNMOVED).promotion()).isLessThanOrEqualTo(3);
    }

    @Test
    void spendsNearlyAsWellAsWhoKnowsAndTheRulesLoseMoney() {
        assertThat(REPORT.rules()).hasSize(4);
        Rule best = REPORT.rules().get(0);
        assertThat(best.spent()).isLessThanOrEqualTo(REPORT.budget());
        assertThat(REPORT.rules().get(1).regret()).isBetween(0.0, 0.2);
        assertThat(REPORT.rules().subList(2, 4))
                .allSatisfy(rule -> assertThat(rule.gain()).isNegative());
    }

    @Test
    void isTheSameEachTime() {
        assertThat(new MarketingTrial(1).run()).isEqualTo(REPORT);
    }
}
