package io.trendloom.ingest.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import io.trendloom.ingest.row.Outcome;
import io.trendloom.ingest.row.RowResult;
import io.trendloom.preparation.cleaning.Change;
import io.trendloom.preparation.cleaning.Flag;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Results as they come, and a summary at the end: a line each, or one JSON object. */
final class ResultStream implements AutoCloseable {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator out;
    private final boolean lines;
    private final boolean rejectedOnly;
    private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    private final Map<String, Long> rules = new TreeMap<>();
    private final Map<String, Long> changes = new TreeMap<>();
    private final Map<String, Long> flags = new TreeMap<>();

    ResultStream(OutputStream body, boolean lines, boolean rejectedOnly) throws IOException {
        this.out = JSON.createGenerator(body);
        this.lines = lines;
        this.rejectedOnly = rejectedOnly;
        out.setRootValueSeparator(new SerializedString("\n"));
        if (!lines) {
            out.writeStartObject();
            out.writeArrayFieldStart("results");
        }
    }

    void write(List<RowResult> results) throws IOException {
        for (RowResult result : results) {
            counts.merge(result.outcome(), 1L, Long::sum);
            if (result.rule() != null) {
                rules.merge(result.rule(), 1L, Long::sum);
            }
            names(result.notes().changed(), Change::text).forEach(name -> changes.merge(name, 1L, Long::sum));
            names(result.notes().flagged(), Flag::text).forEach(name -> flags.merge(name, 1L, Long::sum));
            if (!rejectedOnly || result.outcome() == Outcome.REJECTED) {
                write(result);
            }
        }
        out.flush();
    }

    private void write(RowResult result) throws IOException {
        out.writeStartObject();
        out.writeNumberField("row", result.row());
        writeKnown("id", result.id());
        out.writeStringField("result", result.outcome().text());
        writeKnown("rule", result.rule());
        writeKnown("reason", result.reason());
        writeNames("changed", names(result.notes().changed(), Change::text));
        writeNames("flagged", names(result.notes().flagged(), Flag::text));
        out.writeEndObject();
    }

    private static <T> List<String> names(Set<T> notes, Function<T, String> name) {
        return notes.isEmpty() ? List.of() : notes.stream().map(name).sorted().toList();
    }

    private void writeNames(String field, List<String> names) throws IOException {
        if (!names.isEmpty()) {
            out.writeArrayFieldStart(field);
            for (String name : names) {
                out.writeString(name);
            }
            out.writeEndArray();
        }
    }

    private void writeCounts(String field, Map<String, Long> counted) throws IOException {
        out.writeObjectFieldStart(field);
        for (Map.Entry<String, Long> count : counted.entrySet()) {
            out.writeNumberField(count.getKey(), count.getValue());
        }
        out.writeEndObject();
    }

    private void writeKnown(String name, @Nullable String value) throws IOException {
        if (value != null) {
            out.writeStringField(name, value);
        }
    }

    /** Says that all rows are answered. */
    void summary() throws IOException {
        if (lines) {
            out.writeStartObject();
        } else {
            out.writeEndArray();
        }
        out.writeObjectFieldStart("summary");
        out.writeNumberField(
                "rows", counts.values().stream().mapToLong(Long::longValue).sum());
        out.writeNumberField("stored", count(Outcome.STORED) + count(Outcome.CORRECTED));
        out.writeNumberField("duplicate", count(Outcome.DUPLICATE));
        out.writeNumberField("stale", count(Outcome.STALE));
        out.writeNumberField("rejected", count(Outcome.REJECTED));
        writeCounts("rejectedByRule", rules);
        writeCounts("changed", changes);
        writeCounts("flagged", flags);
        out.writeEndObject();
        out.writeEndObject();
        if (lines) {
            out.writeRaw('\n');
        }
    }

    /** Says why no more answers come; without a summary the upload is incomplete. */
    void problem(String detail) throws IOException {
        if (!lines) {
            out.writeEndArray();
        } else {
            out.writeStartObject();
        }
        out.writeStringField("incomplete", detail);
        out.writeEndObject();
    }

    private long count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
