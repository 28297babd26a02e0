package io.trendloom.ingest.http;

import io.trendloom.contract.Kind;
import io.trendloom.ingest.door.Submission;
import io.trendloom.ingest.raw.Source;
import io.trendloom.preparation.Preparation;
import io.trendloom.preparation.format.BrokenRow;
import io.trendloom.preparation.format.RawRow;
import io.trendloom.preparation.format.ReadRow;
import io.trendloom.preparation.format.RowFormat;
import io.trendloom.preparation.format.RowReader;
import io.trendloom.preparation.mapping.MappingChoice;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one request, read part by part. */
final class Upload implements AutoCloseable {
    /** What a row takes beside its bytes until it is stored, about. */
    private static final int ROW_OVERHEAD = 500;

    private final Kind kind;
    private final RowFormat format;
    private final MappingChoice choice;
    private final Preparation preparation;
    private final RowReader reader;
    private final @Nullable String traceparent;
    private boolean more = true;
    private boolean first = true;

    Upload(
            Kind kind,
            RowFormat format,
            MappingChoice choice,
            Preparation preparation,
            RowReader reader,
            @Nullable String traceparent) {
        this.kind = kind;
        this.format = format;
        this.choice = choice;
        this.preparation = preparation;
        this.reader = reader;
        this.traceparent = traceparent;
    }

    RowFormat format() {
        return format;
    }

    /** The next rows, as many as may be stored together; null at the end. */
    @Nullable Submission next(int mostRows, long mostBytes) throws IOException {
        List<ReadRow> rows = new ArrayList<>();
        long weight = 0;
        while (more && rows.size() < mostRows && weight < mostBytes) {
            ReadRow row = reader.next();
            if (row == null) {
                more = false;
            } else {
                rows.add(row);
                weight += weight(row);
            }
        }
        boolean alone = more || !first;
        first = false;
        return rows.isEmpty() ? null : submission(rows, weight, alone);
    }

    private Submission submission(List<ReadRow> rows, long weight, boolean alone) {
        Source source = Source.of(format.ofRows(), reader.header(), reader.charset(), choice);
        return new Submission(kind, source, preparation, rows, weight, alone, null, traceparent);
    }

    private static long weight(ReadRow row) {
        return switch (row) {
            case RawRow raw -> raw.bytes().length + ROW_OVERHEAD;
            case BrokenRow broken -> ROW_OVERHEAD;
        };
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
