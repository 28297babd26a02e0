package io.trendloom.preparation.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * How much of the personal data of {@code masking-cases.tsv} is masked, and how much of what is masked is personal data. Of the
 * sealed third only totals are told.
 */
class MaskingMeasureTest {
    private static final double LEAST_RECALL = 0.98;
    private static final double LEAST_PRECISION = 0.95;

    @Test
    void findsPersonalDataAndLeavesLookAlikes() {
        Measure open = Measure.of(MaskingCases.those(one -> !one.sealed()));

        open.holds("open", String.join("\n", open.missed()));
    }

    @Test
    void findsAsMuchInTheSealedThird() {
        List<MaskingCase> cases = MaskingCases.those(MaskingCase::sealed);

        assertThat(MaskingCases.those(one -> true)).hasSizeGreaterThanOrEqualTo(500);
        Measure.of(cases).holds("sealed", "sealed");
    }

    /**
     * A case counts as found only if exactly its value is masked, by the right token; whatever else is masked is wrong.
     *
     * @param missed cases that came out otherwise than they should
     */
    private record Measure(int personal, int cases, int found, int wrong, List<String> missed) {

        static Measure of(List<MaskingCase> cases) {
            int personal = (int) cases.stream().filter(MaskingCase::isPersonal).count();
            int found = (int) cases.stream()
                    .filter(one -> one.isPersonal() && mask(one).equals(one.masked()))
                    .count();
            int wrong = (int) cases.stream()
                    .filter(one -> !mask(one).equals(one.masked()) && !mask(one).equals(one.text()))
                    .count();
            List<String> missed = cases.stream()
                    .filter(one -> !mask(one).equals(one.masked()))
                    .map(one -> one.line() + "\t" + mask(one))
                    .toList();
            return new Measure(personal, cases.size(), found, wrong, missed);
        }

        private static String mask(MaskingCase one) {
            return Masking.mask(one.text());
        }

        void holds(String name, String missed) {
            double recall = (double) found / personal;
            double precision = (double) found / (found + wrong);
            System.out.printf(
                    Locale.ROOT,
                    "masking, %s: %d cases, %d with personal data, %d found, %d masked wrongly, recall %.4f, precision %.4f%n",
                    name,
                    cases,
                    personal,
                    found,
                    wrong,
                    recall,
                    precision);
            assertThat(recall).as("recall: %s", missed).isGreaterThanOrEqualTo(LEAST_RECALL);
            assertThat(precision).as("precision: %s", missed).isGreaterThanOrEqualTo(LEAST_PRECISION);
        }
    }
}
