package io.trendloom.preparation.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an export writes times and days. What has an offset is put into the shop's own time, a day is its first moment.
 *
 * @param formats tried in this order
 * @param iso whether ISO 8601 is tried after them
 */
public record TimeFormats(List<DateTimeFormatter> formats, boolean iso) {
    /** The contract's own. */
    public static final TimeFormats ISO_8601 = new TimeFormats(List.of(), true);

    private static final int DAY_LENGTH = 10;
    private static final int LONGEST = 40;

    public TimeFormats {
        formats = List.copyOf(formats);
    }

    /** The time in the shop's zone; null where the text is written in none of the formats. */
    public @Nullable LocalDateTime parse(String text, ZoneId zone) {
        if (text.length() > LONGEST) {
            return null;
        }
        for (DateTimeFormatter format : formats) {
            LocalDateTime time = parse(text, format, zone);
            if (time != null) {
                return time;
            }
        }
        return iso ? iso(text, zone) : null;
    }

    private static @Nullable LocalDateTime parse(String text, DateTimeFormatter format, ZoneId zone) {
        try {
            TemporalAccessor parsed = format.parse(text);
            if (parsed.query(TemporalQueries.localTime()) == null) {
                return LocalDate.from(parsed).atStartOfDay();
            }
            return parsed.query(TemporalQueries.offset()) == null
                    ? LocalDateTime.from(parsed)
                    : local(OffsetDateTime.from(parsed), zone);
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static @Nullable LocalDateTime iso(String text, ZoneId zone) {
        try {
            if (text.length() == DAY_LENGTH) {
                return LocalDate.parse(text).atStartOfDay();
            }
            String joined = text.length() > DAY_LENGTH && text.charAt(DAY_LENGTH) == ' '
                    ? text.substring(0, DAY_LENGTH) + 'T' + text.substring(DAY_LENGTH + 1)
                    : text;
            return hasOffset(joined) ? local(OffsetDateTime.parse(joined), zone) : LocalDateTime.parse(joined);
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static LocalDateTime local(OffsetDateTime instant, ZoneId zone) {
        return instant.atZoneSameInstant(zone).toLocalDateTime();
    }

    private static boolean hasOffset(String text) {
        for (int i = DAY_LENGTH; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 'Z' || c == 'z' || c == '+' || c == '-') {
                return true;
            }
        }
        return false;
    }
}
