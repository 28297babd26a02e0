package io.trendloom.launcher.demo;

import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sample shop's folder: a catalogue, reviews and sales in the contract's fields, and sales of a foreign export. */
record Sample(Path folder) {
    /** Products of the catalogue, shown day by day. */
    static final List<String> SHOWN = List.of("A", "B");

    Sample {
        for (Path file : List.of(items(folder), reviews(folder))) {
            require(file);
        }
        sales(folder).forEach(sales -> require(sales.file()));
    }

    /**
     * A file of sales.
     *
     * @param mapping of a foreign export; null: the contract's own fields
     */
    record Sales(Path file, @Nullable String mapping) {}

    Path items() {
        return items(folder);
    }

    Path reviews() {
        return reviews(folder);
    }

    List<Sales> sales() {
        return sales(folder);
    }

    private static Path items(Path folder) {
        return folder.resolve("items.ndjson");
    }

    private static Path reviews(Path folder) {
        return folder.resolve("reviews.ndjson");
    }

    private static List<Sales> sales(Path folder) {
        return List.of(
                new Sales(folder.resolve("sales.ndjson.gz"), null),
                new Sales(folder.resolve("online-retail.csv.gz"), "online-retail"));
    }

    private static void require(Path file) {
        if (!Files.isReadable(file)) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "The sample's file (%s) must be there. Maybe name another folder with --sample.".formatted(file));
        }
    }
}
