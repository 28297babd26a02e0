package io.trendloom.launcher.load;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.trendloom.contract.Kind;
import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.api.JsonApi;
import io.trendloom.preparation.format.EnvelopeException;
import io.trendloom.preparation.mapping.ColumnNames;
import io.trendloom.preparation.mapping.Mapping;
import io.trendloom.preparation.mapping.Mappings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The mapping that the command line asks for, checked before anything is sent.
 *
 * @param name of a mapping that ships with the product; null where there is none or it is a file's
 * @param json of a mapping file, on one line of ASCII; null where there is none
 */
public record MappingChoice(
        Mapping mapping, @Nullable String name, @Nullable String json) {
    private static final String HEADER = "Trendloom-Mapping";

    /** The mapping of an option, a name or a file, with some columns read from elsewhere. */
    public static MappingChoice of(@Nullable String option, @Nullable String columns, Kind kind) {
        boolean file = option != null && option.endsWith(".json");
        try {
            String text = file ? Files.readString(Path.of(String.valueOf(option))) : option;
            Mapping mapping = Mappings.of(text, kind);
            return new MappingChoice(
                    columns == null ? mapping : mapping.with(ColumnNames.parse(columns)),
                    file ? null : option,
                    file ? onOneLine(String.valueOf(text)) : null);
        } catch (EnvelopeException wrong) {
            throw new CommandException(ExitCode.USAGE, (file ? option + ": " : "") + wrong.getMessage(), wrong);
        } catch (IOException e) {
            throw new CommandException(
                    ExitCode.USAGE, "The mapping file (%s) cannot be read: %s.".formatted(option, e), e);
        }
    }

    private static String onOneLine(String text) throws JsonProcessingException {
        return JsonApi.JSON
                .writer()
                .with(JsonGenerator.Feature.ESCAPE_NON_ASCII)
                .writeValueAsString(JsonApi.JSON.readTree(text));
    }

    Map<String, String> headers() {
        return json == null ? Map.of() : Map.of(HEADER, json);
    }
}
