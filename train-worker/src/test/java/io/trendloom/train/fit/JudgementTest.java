package io.trendloom.train.fit;

import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.forecasting.evaluation.Eligibility;
import io.trendloom.forecasting.evaluation.EvaluationReport;
import io.trendloom.forecasting.evaluation.PromotionGate.Outcome;
import io.trendloom.forecasting.evaluation.PromotionGate.Verdict;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgementTest {

    @ParameterizedTest
    @CsvSource({
        "WON, true, won, gate",
        "WON, false, won, gate",
        "LEVEL, true, level, bootstrap",
        "LEVEL, false, level, none",
        "LOST, true, lost, none",
        "LOST, false, lost, none"
    })
    void promotesByTheOutcomeAndByWhetherItIsTheFirst(
            Outcome outcome, boolean firstNetwork, String verdict, String policy) {
        Judgement judgement = Judgement.of(report(Map.of("weekday-average", outcome)), firstNetwork);
        assertThat(judgement.verdict()).isEqualTo(verdict);
        assertThat(judgement.policyText()).isEqualTo(policy);
    }

    @ParameterizedTest
    @CsvSource({
        "WON, WON, won, gate",
        "WON, LEVEL, won, none",
        "WON, LOST, won, none",
        "LEVEL, WON, level, none",
        "LOST, WON, lost, none"
    })
    void mustBeBetterThanTheChampionAndThanEachBaseline(
            Outcome champion, Outcome baseline, String verdict, String policy) {
        Judgement judgement = Judgement.of(
                report(Map.of("weekday-average", baseline, "seasonal-naive", Outcome.WON, "champion", champion)),
                false);
        assertThat(judgement.verdict()).isEqualTo(verdict);
        assertThat(judgement.policyText()).isEqualTo(policy);
        assertThat(judgement.refusal() == null).isEqualTo(policy.equals("gate"));
    }

    @Test
    void saysWhatItWasRefusedFor() {
        Map<String, Verdict> verdicts = Map.of(
                "champion", new Verdict(Outcome.LOST, 0.0123, 0.004, 0.02),
                "weekday-average", new Verdict(Outcome.LEVEL, 0.5, -0.1, 0.6),
                "seasonal-naive", new Verdict(Outcome.WON, -0.4, -0.5, -0.3));

        Judgement judgement = Judgement.of(
                new EvaluationReport("2024-03-10", 20, Eligibility.ANY, Map.of(), verdicts, Map.of()), false);

        assertThat(judgement.refusal())
                .isEqualTo(
                        "worse than champion beyond chance: WQL30 differs by +0.0123, in 95 % of draws by +0.0040 to +0.0200");
    }

    private static EvaluationReport report(Map<String, Outcome> outcomes) {
        Map<String, Verdict> verdicts = new HashMap<>();
        outcomes.forEach((name, outcome) -> verdicts.put(name, new Verdict(outcome, 0, 0, 0)));
        return new EvaluationReport("2024-03-10", 20, Eligibility.ANY, Map.of(), verdicts, Map.of());
    }
}
