package io.trendloom.preparation.mapping;

import io.trendloom.preparation.format.EnvelopeException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fields that are read from columns of another name.
 *
 * @param sources source column by field
 */
public record ColumnNames(Map<String, String> sources) {
    public ColumnNames {
        sources = Map.copyOf(sources);
    }

    /** Reads {@code field=Column,field=Column}. */
    public static ColumnNames parse(String text) {
        Map<String, String> sources = new LinkedHashMap<>();
        for (String pair : text.split(",")) {
            int sign = pair.indexOf('=');
            String field = sign < 0 ? "" : pair.substring(0, sign).strip();
            String source = sign < 0 ? "" : pair.substring(sign + 1).strip();
            if (field.isEmpty() || source.isEmpty()) {
                throw new EnvelopeException(
                        "The columns (%s) must be field=Column pairs separated by commas.".formatted(text));
            }
            if (sources.put(field, source) != null) {
                throw new EnvelopeException("The columns (%s) name the field (%s) twice.".formatted(text, field));
            }
        }
        return new ColumnNames(sources);
    }

    Map<String, String> over(Map<String, String> columns, List<String> fields) {
        for (String field : sources.keySet()) {
            if (!fields.contains(field)) {
                throw new EnvelopeException(
                        "The field (%s) in the columns must be one of %s.".formatted(field, String.join(", ", fields)));
            }
        }
        Map<String, String> all = new HashMap<>(columns);
        all.putAll(sources);
        return all;
    }
}
