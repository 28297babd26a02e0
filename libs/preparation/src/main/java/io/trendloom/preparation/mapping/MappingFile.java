package io.trendloom.preparation.mapping;

import io.trendloom.contract.Kind;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A mapping as its JSON file writes it; every field but the name and the kind may be missing. */
record MappingFile(
        @Nullable String name,
        @Nullable Kind kind,
        @Nullable String source,
        @Nullable String separator,
        @Nullable String encoding,
        @Nullable Map<String, String> columns,
        @Nullable Map<String, String> constants,
        @Nullable List<String> hidden,
        @Nullable CarriedColumns carry,
        @Nullable List<VoidRows> voidRows,
        boolean rowHashId,
        @Nullable List<String> idColumns,
        @Nullable String productCode,
        CodeRule.@Nullable LetterCase itemIdCase,
        boolean wholeCustomers,
        @Nullable String currency,
        @Nullable String decimal,
        @Nullable String thousands,
        @Nullable String priceSigns,
        @Nullable BigDecimal quantityFactor,
        boolean lineTotals,
        @Nullable List<String> timeFormat,
        @Nullable Returns returns,
        boolean itemsFromSales,
        @Nullable Calendar calendar,
        @Nullable Map<String, String> signals) {

    /** Columns that are filled on the first row of an order alone. */
    record CarriedColumns(@Nullable String by, @Nullable Set<String> columns) {}

    /** Rows that say nothing. */
    record VoidRows(@Nullable String column, @Nullable List<String> values) {}

    /** Returns as the file writes them. */
    record Returns(@Nullable String orderPrefix, @Nullable Duration reversalWindow) {}

    /** Shut days as the file writes them. */
    record Calendar(
            @Nullable List<DayOfWeek> closedWeekdays,
            @Nullable List<Span> closedDays) {}

    /** Days from the first to the last, both among them; one day where the last is missing. */
    record Span(@Nullable LocalDate from, @Nullable LocalDate to) {}
}
