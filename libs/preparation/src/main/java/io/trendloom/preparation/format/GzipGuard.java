package io.trendloom.preparation.format;

import java.io.IOException;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** Turns damage in the middle of a compressed upload into a last, broken row; what came before it counts. */
final class GzipGuard extends RowsOnward {
    private final Utf8Input text;
    private final RowReader rows;
    private long number;
    private boolean broken;

    GzipGuard(Utf8Input text, RowReader rows) {
        super(rows);
        this.text = text;
        this.rows = rows;
    }

    @Override
    public @Nullable ReadRow next() throws IOException {
        if (broken) {
            return null;
        }
        try {
            ReadRow row = rows.next();
            number = row == null ? number : row.number();
            return row;
        } catch (GzipBrokenException damaged) {
            broken = true;
            return new BrokenRow(
                    number + 1,
                    FormatRule.GZIP_BROKEN,
                    "The gzip body is cut off or damaged after row %d. Maybe send it again?".formatted(number));
        }
    }

    @Override
    public Charset charset() {
        return text.charset();
    }
}
