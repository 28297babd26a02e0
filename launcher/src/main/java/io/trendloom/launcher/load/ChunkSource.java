package io.trendloom.launcher.load;

import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import io.trendloom.preparation.format.BrokenRow;
import io.trendloom.preparation.format.EnvelopeException;
import io.trendloom.preparation.format.Limits;
import io.trendloom.preparation.format.RawRow;
import io.trendloom.preparation.format.ReadRow;
import io.trendloom.preparation.format.RowFormat;
import io.trendloom.preparation.format.RowReader;
import io.trendloom.preparation.mapping.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a file into chunks of bounded size, in one pass and bounded memory; gzip is told by its first bytes. */
final class ChunkSource implements AutoCloseable {
    private static final int MOST_ROWS = 10_000;
    private static final int MOST_BYTES = 2 << 20;

    private final RowFormat format;
    private final CountedInput file;
    private final RowReader rows;

    private ChunkSource(RowFormat format, CountedInput file, RowReader rows) {
        this.format = format;
        this.file = file;
        this.rows = rows;
    }

    static ChunkSource open(Path path, Source source) {
        RowFormat format = FileFormats.of(path);
        try {
            CountedInput file = new CountedInput(Files.newInputStream(path));
            return new ChunkSource(format, file, source.open(file, format, Limits.DEFAULT));
        } catch (EnvelopeException unreadable) {
            throw new CommandException(ExitCode.FAILED, "%s: %s".formatted(path, unreadable.getMessage()), unreadable);
        } catch (IOException e) {
            throw new CommandException(ExitCode.FAILED, "The file (%s) cannot be read: %s.".formatted(path, e), e);
        }
    }

    /** The format of the chunks. */
    RowFormat format() {
        return format.ofRows();
    }

    /** The next rows; null at the end. */
    @Nullable Chunk next() throws IOException {
        List<byte[]> bodies = new ArrayList<>();
        List<Long> numbers = new ArrayList<>();
        List<BrokenRow> broken = new ArrayList<>();
        long size = 0;
        boolean more = true;
        while (more && numbers.size() + broken.size() < MOST_ROWS && size < MOST_BYTES) {
            ReadRow row = rows.next();
            switch (row) {
                case null -> more = false;
                case BrokenRow unusable -> broken.add(unusable);
                case RawRow whole -> {
                    byte[] bytes = whole.bytes();
                    bodies.add(bytes);
                    numbers.add(whole.number());
                    size += bytes.length;
                }
            }
        }
        if (numbers.isEmpty() && broken.isEmpty()) {
            return null;
        }
        return new Chunk(format().join(rows.header(), bodies), numbers, broken, file.count());
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
