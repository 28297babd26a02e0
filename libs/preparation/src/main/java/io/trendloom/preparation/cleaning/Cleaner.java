package io.trendloom.preparation.cleaning;

import io.trendloom.contract.Kind;
import io.trendloom.preparation.format.RawRow;
import io.trendloom.preparation.mapping.Mapping;
import io.trendloom.preparation.row.PreparedRow;
import io.trendloom.preparation.row.Rejection;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes rows of one kind through its rules. Has no state: the same row gives the same result. */
public final class Cleaner {
    private final Mapping mapping;
    private final Shop shop;
    private final List<Rule> rules;

    public Cleaner(Mapping mapping, Shop shop) {
        this.mapping = mapping;
        this.shop = shop;
        this.rules = RuleSet.of(mapping.kind());
    }

    /** The row's clean value, or the first rule that it breaks. */
    public PreparedRow clean(RawRow row, LocalDate today) {
        Draft draft = new Draft(row, mapping, shop, today);
        for (Rule rule : rules) {
            String reason = rule.broken(draft);
            if (reason != null) {
                return new Rejection(row.number(), shownId(draft), rule.name(), reason);
            }
        }
        return CleanRows.of(draft);
    }

    private static @Nullable String shownId(Draft draft) {
        return Ids.isId(draft.id) ? draft.id : null;
    }

    /** The rules of the kind in their order: name and what each asks. */
    public static List<RuleText> rules(Kind kind) {
        return RuleSet.of(kind).stream()
                .map(rule -> new RuleText(rule.name(), rule.sentence()))
                .distinct()
                .toList();
    }

    /**
     * A rule as it is told to people.
     *
     * @param name in kebab-case
     * @param sentence what it asks
     */
    public record RuleText(String name, String sentence) {}
}
