package io.trendloom.forecast.digest;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.regex.Pattern;

/** ISO weeks, which begin on Mondays, as digests are named after: {@code 2011-W49}. */
final class Weeks {
    private static final Pattern FORM = Pattern.compile("\\d{4}-W(0[1-9]|[1-4]\\d|5[0-3])");
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("YYYY-'W'ww", Locale.UK);

    private Weeks() {}

    static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /** The last week that is over by the end of a day. */
    static String endedBy(LocalDate day) {
        return NAME.format(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY)));
    }
}
