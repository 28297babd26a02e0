package io.trendloom.preparation.mapping;

import io.trendloom.contract.Kind;
import io.trendloom.preparation.format.EnvelopeException;
import io.trendloom.preparation.format.RawRow;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of an upload mean, and the rules that only its source has.
 *
 * @param name {@code identity} or the name of a foreign export
 * @param kind kind of the rows
 * @param columns source column by the contract's field; a field that is not there has its own name
 * @param rowHashId whether the id is a hash of the row as received
 * @param codes how product codes are written; null: as they are
 * @param currency currency of all prices; null: a field of the row
 * @param timeFormat format of times; null: ISO 8601
 * @param returns how returns are written; null: by a negative quantity
 * @param wholeCustomers whether customers are whole numbers that may come as {@code 17850.0}
 * @param itemsFromSales whether a sale tells its product's title and price
 * @param calendar shut days; null: unknown
 */
public record Mapping(
        String name,
        Kind kind,
        Map<String, String> columns,
        boolean rowHashId,
        @Nullable CodeRule codes,
        @Nullable String currency,
        @Nullable DateTimeFormatter timeFormat,
        @Nullable ReturnRule returns,
        boolean wholeCustomers,
        boolean itemsFromSales,
        @Nullable CalendarRule calendar) {
    /** Reversal window of shops that say nothing else. */
    public static final Duration DEFAULT_REVERSAL_WINDOW = Duration.ofHours(24);

    public Mapping {
        columns = Map.copyOf(columns);
    }

    /** Columns that have the contract's own names. */
    public static Mapping identity(Kind kind) {
        return new Mapping("identity", kind, Map.of(), false, null, null, null, null, false, false, null);
    }

    /** This mapping with some columns read from elsewhere. */
    public Mapping with(ColumnNames renamed) {
        return new Mapping(
                name,
                kind,
                renamed.over(columns, Fields.of(kind)),
                rowHashId,
                codes,
                currency,
                timeFormat,
                returns,
                wholeCustomers,
                itemsFromSales,
                calendar);
    }

    /** The column that holds the contract's field. */
    public String column(String field) {
        return columns.getOrDefault(field, field);
    }

    /** The field's text in the row, stripped; null where it is missing or blank. */
    public @Nullable String text(RawRow row, String field) {
        String text = row.text(column(field));
        if (text == null) {
            return null;
        }
        String stripped = text.strip();
        return stripped.isEmpty() ? null : stripped;
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
        boolean fraction = wholeCustomers && customer.endsWith(".0");
        return fraction ? customer.substring(0, customer.length() - 2) : customer;
    }

    /** Throws unless the header names every column without which no row can be read. */
    public void checkHeader(Collection<String> header) {
        for (String field : required()) {
            if (!header.contains(column(field))) {
                throw new EnvelopeException(("The header line (%s) lacks the column (%s) for the field %s. "
                                + "Maybe give ?columns=%s=… or a mapping, or separate the columns by commas.")
                        .formatted(shown(header), column(field), field, field));
            }
        }
    }

    private List<String> required() {
        List<String> fields = Fields.required(kind);
        return rowHashId ? fields.stream().filter(field -> !field.equals("id")).toList() : fields;
    }

    private static String shown(Collection<String> header) {
        String names = String.join(",", header);
        return names.length() <= 120 ? names : names.substring(0, 120) + "…";
    }

    /** Columns that hold keys, numbers and days; every other column is free text. */
    public Set<String> structuredColumns() {
        Set<String> structured = new HashSet<>();
        Fields.structured(kind).forEach(field -> structured.add(column(field)));
        return structured;
    }
}
