package io.trendloom.preparation.mapping;

import io.trendloom.contract.Kind;
import io.trendloom.contract.Rules;
import io.trendloom.preparation.format.EnvelopeException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Makes a mapping out of its file, and names the field that breaks a rule. */
final class MappingBuild {
    private static final String ISO = "ISO";
    private static final List<String> ENCODINGS = List.of(
            "UTF-8",
            "GB18030",
            "Big5",
            "windows-1252",
            "ISO-8859-1",
            "ISO-8859-15",
            "windows-1251",
            "Shift_JIS",
            "EUC-KR");
    private static final int LONGEST_PATTERN = 200;
    private static final OffsetDateTime EXAMPLE = OffsetDateTime.of(2011, 12, 8, 9, 15, 0, 0, ZoneOffset.UTC);

    private final MappingFile file;

    MappingBuild(MappingFile file) {
        this.file = file;
    }

    Mapping mapping() {
        String name = needed("name", file.name());
        Kind kind = needed("kind", file.kind());
        return new Mapping(name, kind, source(kind), keys(), values(), rules(kind));
    }

    private Source source(Kind kind) {
        Map<String, String> columns = orElse(file.columns(), Map.of());
        columns.forEach((field, column) -> {
            if (!Fields.of(kind).contains(field)) {
                throw wrong(
                        "columns." + field,
                        column,
                        "is no field of %s; those are %s".formatted(kind.text(), String.join(", ", Fields.of(kind))));
            }
            if (column == null || column.isBlank()) {
                throw wrong("columns." + field, column, "must name a column");
            }
        });
        return new Source(
                character("separator", file.separator(), ",;\t|", ','),
                encoding(),
                columns,
                constants(kind),
                orElse(file.hidden(), List.of()),
                carry());
    }

    private Map<String, String> constants(Kind kind) {
        Map<String, String> constants = orElse(file.constants(), Map.of());
        constants.forEach((field, value) -> {
            if (!Fields.of(kind).contains(field)) {
                throw wrong(
                        "constants." + field,
                        value,
                        "is no field of %s; those are %s".formatted(kind.text(), String.join(", ", Fields.of(kind))));
            }
            if (value == null || value.isBlank()) {
                throw wrong("constants." + field, value, "must have a value");
            }
        });
        return constants;
    }

    private @Nullable Charset encoding() {
        String encoding = file.encoding();
        if (encoding != null && !ENCODINGS.contains(encoding)) {
            throw wrong("encoding", encoding, "must be one of " + String.join(", ", ENCODINGS));
        }
        return encoding == null ? null : Charset.forName(encoding);
    }

    private @Nullable Carry carry() {
        MappingFile.CarriedColumns carried = file.carry();
        if (carried == null) {
            return null;
        }
        return new Carry(needed("carry.by", carried.by()), needed("carry.columns", carried.columns()));
    }

    private Keys keys() {
        List<String> idColumns = orElse(file.idColumns(), List.of());
        return new Keys(file.rowHashId() || !idColumns.isEmpty(), idColumns, codes(), file.wholeCustomers());
    }

    private @Nullable CodeRule codes() {
        String pattern = file.productCode();
        if (pattern == null && file.itemIdCase() == null) {
            return null;
        }
        CodeRule.LetterCase letters = orElse(file.itemIdCase(), CodeRule.LetterCase.UPPER);
        return new CodeRule(letters, pattern == null ? null : pattern(pattern));
    }

    private static Pattern pattern(String pattern) {
        try {
            if (pattern.length() > LONGEST_PATTERN) {
                throw wrong("productCode", pattern, "must have at most %d characters".formatted(LONGEST_PATTERN));
            }
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException broken) {
            throw wrong("productCode", pattern, "must be a regular expression: " + broken.getDescription());
        }
    }

    private Values values() {
        String currency = file.currency();
        if (currency != null && !currency.matches("[A-Z]{3}")) {
            throw wrong("currency", currency, "must be three capital letters of ISO 4217, such as GBP");
        }
        BigDecimal factor = orElse(file.quantityFactor(), BigDecimal.ONE);
        if (factor.signum() <= 0) {
            throw wrong("quantityFactor", factor, "must be above 0");
        }
        return new Values(currency, numbers(), times(), factor, file.lineTotals());
    }

    private NumberFormat numbers() {
        char decimal = character("decimal", file.decimal(), ".,", '.');
        String thousands = file.thousands();
        if (thousands != null && character("thousands", thousands, ".,' ", ' ') == decimal) {
            throw wrong("thousands", thousands, "must differ from the decimal sign");
        }
        return new NumberFormat(decimal, thousands == null ? null : thousands.charAt(0), orElse(file.priceSigns(), ""));
    }

    private TimeFormats times() {
        List<String> patterns = orElse(file.timeFormat(), List.of(ISO));
        List<DateTimeFormatter> formats = new ArrayList<>();
        for (String pattern : patterns) {
            if (!pattern.equals(ISO)) {
                formats.add(format(pattern));
            }
        }
        return new TimeFormats(formats, patterns.contains(ISO));
    }

    /** Strict, so that the 30th of February is no day. */
    private static DateTimeFormatter format(String pattern) {
        try {
            DateTimeFormatter format =
                    DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
            LocalDate.parse(format.format(EXAMPLE), format);
            return format;
        } catch (RuntimeException broken) {
            throw wrong(
                    "timeFormat",
                    pattern,
                    "must be ISO or a pattern that reads a day, such as dd/MM/uuuu HH:mm (%s). Maybe write uuuu for the year and HH for the hour"
                            .formatted(broken.getMessage()));
        }
    }

    private ShopRules rules(Kind kind) {
        MappingFile.Returns returns = file.returns();
        ReturnRule rule = returns == null
                ? null
                : new ReturnRule(
                        returns.orderPrefix(), orElse(returns.reversalWindow(), Mapping.DEFAULT_REVERSAL_WINDOW));
        if (rule != null && rule.reversalWindow().isNegative()) {
            throw wrong("returns.reversalWindow", rule.reversalWindow(), "must not be negative");
        }
        List<VoidRule> voids = orElse(file.voidRows(), List.<MappingFile.VoidRows>of()).stream()
                .map(rows -> new VoidRule(needed("voidRows.column", rows.column()), orElse(rows.values(), List.of())))
                .toList();
        return new ShopRules(rule, voids, file.itemsFromSales(), calendar(), signals(kind));
    }

    private List<SignalColumn> signals(Kind kind) {
        List<SignalColumn> signals = new ArrayList<>();
        new TreeMap<>(orElse(file.signals(), Map.<String, String>of())).forEach((name, column) -> {
            if (kind != Kind.ITEMS) {
                throw wrong("signals." + name, column, "goes with the kind items only");
            }
            if (!Rules.isSignalName(name)) {
                throw wrong("signals." + name, column, "must be named by letters, digits and . _ : / -");
            }
            signals.add(new SignalColumn(name, needed("signals." + name, column)));
        });
        return signals;
    }

    private @Nullable CalendarRule calendar() {
        MappingFile.Calendar calendar = file.calendar();
        if (calendar == null) {
            return null;
        }
        List<LocalDate> days = new ArrayList<>();
        for (MappingFile.Span span : orElse(calendar.closedDays(), List.<MappingFile.Span>of())) {
            LocalDate from = needed("calendar.closedDays.from", span.from());
            LocalDate to = orElse(span.to(), from);
            if (to.isBefore(from) || to.isAfter(from.plusYears(1))) {
                throw wrong("calendar.closedDays.to", to, "must be within the year after from, " + from);
            }
            days.addAll(from.datesUntil(to.plusDays(1)).toList());
        }
        return new CalendarRule(orElse(calendar.closedWeekdays(), List.of()), days);
    }

    private static char character(String field, @Nullable String text, String allowed, char otherwise) {
        if (text == null) {
            return otherwise;
        }
        if (text.length() != 1 || allowed.indexOf(text.charAt(0)) < 0) {
            throw wrong(field, text, "must be one of the characters " + allowed.replace("\t", "\\t"));
        }
        return text.charAt(0);
    }

    private static <T> T orElse(@Nullable T value, T otherwise) {
        return Objects.requireNonNullElse(value, otherwise);
    }

    private static <T> T needed(String field, @Nullable T value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            throw new EnvelopeException("The mapping's field %s is missing; a mapping must have it.".formatted(field));
        }
        return value;
    }

    private static EnvelopeException wrong(String field, @Nullable Object value, String rule) {
        return new EnvelopeException("The mapping's field %s (%s) %s.".formatted(field, value, rule));
    }
}
