package io.trendloom.train.fit;

import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.forecasting.evaluation.Eligibility;
import io.trendloom.forecasting.evaluation.EvaluationReport;
import io.trendloom.forecasting.evaluation.PromotionGate.Outcome;
import io.trendloom.forecasting.evaluation.PromotionGate.Verdict;
import java.util.HashMap;
import java.util.Map;
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
    @CsvSource({"LOST, lost, none", "WON, won, gate"})
    void asksTheChampionBeforeTheBaseline(Outcome againstChampion, String verdict, String policy) {
        Judgement judgement =
                Judgement.of(report(Map.of("weekday-average", Outcome.LEVEL, "champion", againstChampion)), true);
        assertThat(judgement.verdict()).isEqualTo(verdict);
        assertThat(judgement.policyText()).isEqualTo(policy);
    }

    private static EvaluationReport report(Map<String, Outcome> outcomes) {
        Map<String, Verdict> verdicts = new HashMap<>();
        outcomes.forEach((name, outcome) -> verdicts.put(name, new Verdict(outcome, 0, 0, 0)));
        return new EvaluationReport("2024-03-10", 20, Eligibility.ANY, Map.of(), verdicts);
    }
}
