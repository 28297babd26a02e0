package io.trendloom.ingest.repair;

import io.trendloom.ingest.raw.RejectedRow;
import io.trendloom.ingest.raw.Source;
import io.trendloom.ingest.rejection.OpenRow;
import io.trendloom.platform.http.Problem;
import io.trendloom.platform.http.ProblemException;
import io.trendloom.preparation.Preparation;
import io.trendloom.preparation.cleaning.Shop;
import io.trendloom.preparation.format.EnvelopeException;
import io.trendloom.preparation.format.Limits;
import io.trendloom.preparation.format.ReadRow;
import io.trendloom.preparation.format.RowFormat;
import io.trendloom.preparation.format.RowReader;
import io.trendloom.preparation.mapping.MappingChoice;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A repaired row as its upload would have had it: with the same header, mapping and columns. */
record RepairedText(Source source, Preparation preparation, ReadRow row, int bytes) {

    /** Reads a text in the place of a refused row; the text must be one row. */
    static RepairedText of(OpenRow open, String text, Shop shop, Limits limits) {
        RejectedRow refused = open.row();
        RowFormat format = format(refused);
        MappingChoice choice = new MappingChoice(refused.mapping(), refused.columns());
        Preparation preparation = new Preparation(choice.of(open.kind()), shop, limits);
        byte[] header = Objects.requireNonNullElse(refused.header(), "").getBytes(StandardCharsets.UTF_8);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] body = format.join(header, List.of(bytes));
        char separator = preparation.mapping().source().separator();
        ReadRow row = onlyRow(body, format, separator, limits);
        Source source = Source.of(format, header, StandardCharsets.UTF_8, choice);
        return new RepairedText(source, preparation, row, bytes.length);
    }

    private static ReadRow onlyRow(byte[] body, RowFormat format, char separator, Limits limits) {
        try (RowReader reader =
                format.open(new ByteArrayInputStream(body), limits, separator, StandardCharsets.UTF_8)) {
            ReadRow first = reader.next();
            if (first == null || reader.next() != null) {
                throw refuse("The text must be one row, as %s has it.".formatted(format.extension()));
            }
            return first;
        } catch (EnvelopeException e) {
            throw refuse("The text is no row of %s: %s".formatted(format.extension(), e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail.", e);
        }
    }

    private static RowFormat format(RejectedRow refused) {
        return Arrays.stream(RowFormat.values())
                .filter(format -> format.extension().equals(refused.format()))
                .findFirst()
                .orElseThrow(() -> notRepairable(refused.format()));
    }

    private static ProblemException notRepairable(@Nullable String format) {
        return new ProblemException(Problem.of(
                "not-repairable",
                409,
                "The row cannot be repaired here",
                "How the row is read (%s) was not kept with it, or it could not be read at all and its bytes were let go. Maybe send it again from where it came."
                        .formatted(format)));
    }

    private static ProblemException refuse(String detail) {
        return new ProblemException(Problem.invalid(detail));
    }
}
