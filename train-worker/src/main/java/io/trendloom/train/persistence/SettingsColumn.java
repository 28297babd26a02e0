package io.trendloom.train.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.Map;

/** Settings by key as a JSON object in a text column. */
@Converter
public final class SettingsColumn extends JsonColumn<Map<String, String>> {
    public SettingsColumn() {
        super(new TypeReference<Map<String, String>>() {});
    }
}
