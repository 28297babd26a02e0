package io.trendloom.preparation.cleaning;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Times and days out of text, in the shop's own time. */
final class Times {
    private static final int DAY_LENGTH = 10;
    private static final int LONGEST = 40;

    private Times() {}

    /** The time in the format, or in ISO 8601 where the format is null; null where the text is none. */
    static @Nullable LocalDateTime parse(String text, @Nullable DateTimeFormatter format, ZoneId zone) {
        if (text.length() > LONGEST) {
            return null;
        }
        try {
            return format == null ? iso(text, zone) : LocalDateTime.parse(text, format);
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static LocalDateTime iso(String text, ZoneId zone) {
        if (text.length() == DAY_LENGTH) {
            return LocalDate.parse(text).atStartOfDay();
        }
        String joined = text.length() > DAY_LENGTH && text.charAt(DAY_LENGTH) == ' '
                ? text.substring(0, DAY_LENGTH) + 'T' + text.substring(DAY_LENGTH + 1)
                : text;
        if (hasOffset(joined)) {
            return OffsetDateTime.parse(joined).atZoneSameInstant(zone).toLocalDateTime();
        }
        return LocalDateTime.parse(joined);
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
