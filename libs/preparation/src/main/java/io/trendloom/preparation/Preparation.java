package io.trendloom.preparation;

import io.trendloom.preparation.cleaning.Change;
import io.trendloom.preparation.cleaning.Cleaner;
import io.trendloom.preparation.cleaning.Shop;
import io.trendloom.preparation.format.Limits;
import io.trendloom.preparation.format.RawRow;
import io.trendloom.preparation.format.RowFormat;
import io.trendloom.preparation.format.RowReader;
import io.trendloom.preparation.mapping.Mapping;
import io.trendloom.preparation.masking.Masking;
import io.trendloom.preparation.masking.Placeholders;
import io.trendloom.preparation.row.PreparedRow;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The way of a row: {@link #open} an upload, ask for a row's {@link #customer}, {@link #mask} it before anything is
 * stored, {@link #prepare} the masked row. Holds no state across rows and may be used by many threads.
 */
public final class Preparation {
    private final Mapping mapping;
    private final Limits limits;
    private final Cleaner cleaner;
    private final Set<String> structured;
    private final String customerColumn;

    public Preparation(Mapping mapping, Shop shop, Limits limits) {
        this.mapping = mapping;
        this.limits = limits;
        this.cleaner = new Cleaner(mapping, shop);
        this.structured = mapping.structuredColumns();
        this.customerColumn = mapping.column("customerId");
    }

    public Mapping mapping() {
        return mapping;
    }

    /**
     * Opens an upload and checks its header.
     *
     * @throws io.trendloom.preparation.format.EnvelopeException where no row can be read at all
     */
    public RowReader open(InputStream body, RowFormat format) throws IOException {
        RowReader rows = mapping.source().open(body, format, limits);
        if (format == RowFormat.CSV || format == RowFormat.PARQUET) {
            mapping.checkHeader(rows.columns());
        }
        return rows;
    }

    /** The customer as the shop names him; null where the row names none. */
    public @Nullable String customer(RawRow row) {
        return mapping.customer(row);
    }

    /**
     * The row with a pseudonym for its customer and without personal data in its free text, else byte for byte.
     *
     * @param pseudonyms asked for the row's {@link #customer} alone
     */
    public RawRow mask(RawRow row, UnaryOperator<String> pseudonyms) {
        String customer = customer(row);
        return row.with((column, text) -> {
            if (column.equals(customerColumn)) {
                return pseudonym(text, customer, pseudonyms);
            }
            if (mapping.hides(column)) {
                return text.isBlank() ? text : Placeholders.PRIVATE;
            }
            return structured.contains(column) ? text : Masking.mask(text);
        });
    }

    private String pseudonym(String text, @Nullable String customer, UnaryOperator<String> pseudonyms) {
        String named = mapping.normalCustomer(text);
        if (named == null) {
            return text;
        }
        return named.equals(customer) ? pseudonyms.apply(named) : Placeholders.CUSTOMER;
    }

    /** The masked row as a clean value, or the first rule that it breaks. */
    public PreparedRow prepare(RawRow masked, LocalDate today) {
        return prepare(masked, today, change -> {});
    }

    /**
     * The masked row as a clean value, or the first rule that it breaks.
     *
     * @param changes hears of each change to a row that kept every rule, once
     */
    public PreparedRow prepare(RawRow masked, LocalDate today, Consumer<Change> changes) {
        return cleaner.clean(masked, today, changes);
    }
}
