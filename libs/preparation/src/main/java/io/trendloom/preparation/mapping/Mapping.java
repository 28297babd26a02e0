package io.trendloom.preparation.mapping;

import io.trendloom.contract.Kind;
import io.trendloom.preparation.format.EnvelopeException;
import io.trendloom.preparation.format.RawRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of an upload mean, and the rules that only its source has.
 *
 * @param name {@code identity} or the name of a foreign export
 * @param kind kind of the rows
 * @param source how rows are laid out
 * @param keys how rows, products and customers are named
 * @param values how amounts and times are written
 * @param rules what rows mean beyond their fields
 */
public record Mapping(String name, Kind kind, Source source, Keys keys, Values values, ShopRules rules) {
    /** Reversal window of shops that say nothing else. */
    public static final Duration DEFAULT_REVERSAL_WINDOW = Duration.ofHours(24);

    /** Columns that have the contract's own names. */
    public static Mapping identity(Kind kind) {
        return new Mapping("identity", kind, Source.PLAIN, Keys.PLAIN, Values.PLAIN, ShopRules.PLAIN);
    }

    /** This mapping with some columns read from elsewhere. */
    public Mapping with(ColumnNames renamed) {
        return new Mapping(
                name, kind, source.with(renamed.over(source.columns(), Fields.of(kind))), keys, values, rules);
    }

    /** How returns are written; null: by a negative quantity. */
    public @Nullable ReturnRule returns() {
        return rules.returns();
    }

    /** Whether a sale tells its product's title and price. */
    public boolean itemsFromSales() {
        return rules.itemsFromSales();
    }

    /** Shut days; null: unknown. */
    public @Nullable CalendarRule calendar() {
        return rules.calendar();
    }

    /** A product's code in its one spelling. */
    public String code(String text) {
        CodeRule codes = keys.codes();
        return codes == null ? text : codes.normal(text);
    }

    /** A number's text as the contract writes it; null where the export does not write numbers so. */
    public @Nullable String number(String text) {
        return values.numbers().plain(text);
    }

    /** Whether nothing is kept of what stands in the column. */
    public boolean hides(String column) {
        return source.hides(column);
    }

    /** The column that holds the contract's field. */
    public String column(String field) {
        return source.columns().getOrDefault(field, field);
    }

    /** The field's text in the row, stripped; where it is missing or blank its constant, or null. */
    public @Nullable String text(RawRow row, String field) {
        String text = row.text(column(field));
        String stripped = text == null ? "" : text.strip();
        return stripped.isEmpty() ? source.constants().get(field) : stripped;
    }

    /** The field's text in the row as it came; null where it is missing. */
    public @Nullable String exactText(RawRow row, String field) {
        return row.text(column(field));
    }

    /** The customer as the shop names him; null where the row names none. */
    public @Nullable String customer(RawRow row) {
        String text = row.text(column("customerId"));
        return text == null ? null : normalCustomer(text);
    }

    /** One spelling for one customer; null where the text names none. */
    public @Nullable String normalCustomer(String text) {
        String customer = text.strip();
        if (customer.isEmpty()) {
            return null;
        }
        boolean fraction = keys.wholeCustomers() && customer.endsWith(".0");
        return fraction ? customer.substring(0, customer.length() - 2) : customer;
    }

    /** Throws unless the header names every column without which no row can be read. */
    public void checkHeader(Collection<String> header) {
        for (String field : required()) {
            if (!header.contains(column(field))) {
                throw new EnvelopeException(("The header line (%s) lacks the column (%s) for the field %s. "
                                + "Maybe give columns (%s=…) or a mapping; the columns are separated by (%s).")
                        .formatted(shown(header), column(field), field, field, shown(source.separator())));
            }
        }
        for (String column : read()) {
            if (!header.contains(column)) {
                throw new EnvelopeException("The header line (%s) lacks the column (%s) that the mapping (%s) reads."
                        .formatted(shown(header), column, name));
            }
        }
    }

    private List<String> read() {
        List<String> columns = new ArrayList<>(keys.idColumns());
        rules.voids().forEach(rows -> columns.add(rows.column()));
        rules.signals().forEach(signal -> columns.add(signal.column()));
        Carry carry = source.carry();
        if (carry != null) {
            columns.add(carry.by());
        }
        return columns;
    }

    private List<String> required() {
        return Fields.required(kind).stream()
                .filter(field -> !(field.equals("id") && keys.rowHashId()))
                .filter(field -> !source.constants().containsKey(field))
                .toList();
    }

    private static String shown(char separator) {
        return separator == '\t' ? "tab" : String.valueOf(separator);
    }

    private static String shown(Collection<String> header) {
        String names = String.join(",", header);
        return names.length() <= 120 ? names : names.substring(0, 120) + "…";
    }

    /** Columns that hold keys, numbers and days; every other column is free text. */
    public Set<String> structuredColumns() {
        Set<String> structured = new HashSet<>();
        Fields.structured(kind).forEach(field -> structured.add(column(field)));
        rules.signals().forEach(signal -> structured.add(signal.column()));
        return structured;
    }
}
