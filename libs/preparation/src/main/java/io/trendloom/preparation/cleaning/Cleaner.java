package io.trendloom.preparation.cleaning;

import io.trendloom.contract.Kind;
import io.trendloom.preparation.format.RawRow;
import io.trendloom.preparation.mapping.Mapping;
import io.trendloom.preparation.row.PreparedRow;
import io.trendloom.preparation.row.Rejection;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
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

    /**
     * The row's clean value, or the first rule that it breaks.
     *
     * @param changes hears of each change to a row that kept every rule, once
     */
    public PreparedRow clean(RawRow row, LocalDate today, Consumer<Change> changes) {
        Draft draft = new Draft(row, mapping, shop, today);
        for (Rule rule : rules) {
            String reason = rule.broken(draft);
            if (reason != null) {
                return new Rejection(row.number(), shownId(draft), rule.name(), reason);
            }
        }
        changes(draft).forEach(changes);
        return CleanRows.of(draft);
    }

    private static Set<Change> changes(Draft draft) {
        if (draft.asked != null) {
            draft.changes.add(Change.CURRENCY);
        }
        String code = draft.itemId == null ? null : draft.mapping.exactText(draft.row, "itemId");
        if (code != null && !code.equals(draft.itemId)) {
            draft.changes.add(Change.PRODUCT_CODE_FORM);
        }
        return draft.changes;
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
