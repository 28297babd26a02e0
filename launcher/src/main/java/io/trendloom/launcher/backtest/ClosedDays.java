package io.trendloom.launcher.backtest;

import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import io.trendloom.preparation.calendar.QuietWeekdays;
import io.trendloom.preparation.mapping.CalendarRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * On which days the shop is shut, known in advance: from a file, else from the mapping, else the weekdays that the eight
 * weeks before the first cutoff show to be quiet.
 */
final class ClosedDays {
    private static final String TO = "..";

    private ClosedDays() {}

    static ShopCalendar calendar(CalendarRule rule, LocalDate firstDay) {
        return new ShopCalendar(firstDay, rule.closedWeekdays(), rule.closedDays());
    }

    static CalendarRule of(@Nullable Path file, @Nullable CalendarRule mapping) {
        return file != null ? read(file) : mapping != null ? mapping : new CalendarRule(List.of(), List.of());
    }

    static CalendarRule quiet(NavigableMap<LocalDate, Long> lines, LocalDate firstCutoff) {
        return new CalendarRule(
                List.copyOf(QuietWeekdays.of(lines.headMap(firstCutoff, true), firstCutoff)), List.of());
    }

    /** Reads a file with a weekday, a day or a span of days ({@code from..to}) a line; {@code #} begins a remark. */
    static CalendarRule read(Path file) {
        List<DayOfWeek> weekdays = new ArrayList<>();
        List<LocalDate> days = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                String text = line.replaceFirst("#.*", "").strip();
                if (!text.isEmpty()) {
                    add(text, weekdays, days);
                }
            }
        } catch (IOException e) {
            throw new CommandException(
                    ExitCode.USAGE, "The file of closed days (%s) cannot be read: %s.".formatted(file, e), e);
        }
        return new CalendarRule(weekdays, days);
    }

    private static void add(String text, List<DayOfWeek> weekdays, List<LocalDate> days) {
        String name = text.toUpperCase(Locale.ROOT);
        if (Arrays.stream(DayOfWeek.values()).anyMatch(day -> day.name().equals(name))) {
            weekdays.add(DayOfWeek.valueOf(name));
            return;
        }
        int span = text.indexOf(TO);
        try {
            LocalDate from =
                    LocalDate.parse(span < 0 ? text : text.substring(0, span).strip());
            LocalDate to = span < 0
                    ? from
                    : LocalDate.parse(text.substring(span + TO.length()).strip());
            from.datesUntil(to.plusDays(1)).forEach(days::add);
        } catch (DateTimeParseException | IllegalArgumentException unreadable) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "The line (%s) of the closed days must be a weekday (saturday), a day (2011-12-25) or a span of days (2011-12-24..2012-01-03)."
                            .formatted(text),
                    unreadable);
        }
    }
}
