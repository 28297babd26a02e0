package io.trendloom.launcher.load;

import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import io.trendloom.preparation.format.RowFormat;
import java.nio.file.Path;
import java.util.Locale;

/** The format of a file by the ending of its name; what stands between the fields of CSV is the mapping's affair. */
public final class FileFormats {
    private FileFormats() {}

    /** The format of a file. */
    public static RowFormat of(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        for (RowFormat format : RowFormat.values()) {
            if (name.endsWith("." + format.extension())) {
                return format;
            }
        }
        if (name.endsWith(".tsv") || name.endsWith(".txt")) {
            return RowFormat.CSV;
        }
        throw new CommandException(
                ExitCode.USAGE,
                "The file (%s) must end in .csv, .tsv, .txt, .ndjson, .json or .parquet, each also with .gz."
                        .formatted(path));
    }
}
