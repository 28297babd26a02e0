package io.trendloom.preparation.mapping;

import io.trendloom.contract.Kind;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A mapping as its JSON file writes it. */
record MappingFile(
        String name,
        Kind kind,
        Map<String, String> columns,
        boolean rowHashId,
        @Nullable String productCode,
        @Nullable String currency,
        @Nullable String timeFormat,
        @Nullable Returns returns,
        boolean wholeCustomers,
        boolean itemsFromSales,
        @Nullable Calendar calendar) {

    /** Returns as the file writes them. */
    record Returns(String orderPrefix, Duration reversalWindow) {}

    /** Shut days as the file writes them. */
    record Calendar(List<DayOfWeek> closedWeekdays, List<Span> closedDays) {}

    /** Days from the first to the last, both among them; one day where the last is missing. */
    record Span(LocalDate from, @Nullable LocalDate to) {}

    Mapping mapping() {
        return new Mapping(
                name,
                kind,
                columns,
                rowHashId,
                productCode == null ? null : new CodeRule(Pattern.compile(productCode)),
                currency,
                timeFormat == null ? null : format(timeFormat),
                returns == null ? null : new ReturnRule(returns.orderPrefix(), returns.reversalWindow()),
                wholeCustomers,
                itemsFromSales,
                calendar == null ? null : rule(calendar));
    }

    /** Strict, so that the 30th of February is no day. */
    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    private static CalendarRule rule(Calendar calendar) {
        List<LocalDate> days = calendar.closedDays().stream()
                .flatMap(span -> span.from().datesUntil(last(span).plusDays(1)))
                .toList();
        return new CalendarRule(calendar.closedWeekdays(), days);
    }

    private static LocalDate last(Span span) {
        LocalDate to = span.to();
        return to == null ? span.from() : to;
    }
}
