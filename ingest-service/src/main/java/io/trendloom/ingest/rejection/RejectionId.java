package io.trendloom.ingest.rejection;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a refused row is.
 *
 * @param line place of the row in its batch's object of refused rows, from 0
 */
public record RejectionId(UUID batch, int line) {
    private static final Pattern TEXT = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.([0-9]{1,9})");

    /** The id in paths and answers. */
    @JsonValue
    public String text() {
        return batch + "." + line;
    }

    /** The id of a text; null where it is none. */
    public static @Nullable RejectionId of(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? new RejectionId(UUID.fromString(matcher.group(1)), Integer.parseInt(matcher.group(2)))
                : null;
    }
}
