package io.trendloom.preparation.cleaning;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Suppliers count days and units in whole numbers. */
final class TermsInvalid implements Rule {
    private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);
    private static final List<Term> TERMS = List.of(
            new Term("leadTimeDays", 0),
            new Term("packSize", 1),
            new Term("minimumOrder", 0),
            new Term("shelfLifeDays", 0));

    @Override
    public String name() {
        return "terms-invalid";
    }

    @Override
    public String sentence() {
        return "leadTimeDays, minimumOrder and shelfLifeDays, where given, are whole numbers from 0 to 2,147,483,647, a packSize from 1.";
    }

    @Override
    public @Nullable String broken(Draft draft) {
        for (Term term : TERMS) {
            if (draft.text(term.field()) != null) {
                BigDecimal number = draft.number(term.field());
                if (number == null || !term.allows(number)) {
                    return draft.reason(
                            term.field(), "must be a whole number from %d to %s".formatted(term.least(), MOST));
                }
                draft.terms.put(term.field(), number.intValueExact());
            }
        }
        return null;
    }

    private record Term(String field, int least) {
        boolean allows(BigDecimal number) {
            return number.compareTo(BigDecimal.valueOf(least)) >= 0
                    && number.compareTo(MOST) <= 0
                    && number.stripTrailingZeros().scale() <= 0;
        }
    }
}
