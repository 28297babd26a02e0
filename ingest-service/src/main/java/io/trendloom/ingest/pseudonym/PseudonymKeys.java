package io.trendloom.ingest.pseudonym;

import java.util.List;
import java.util.stream.Stream;

/**
 * The keys by which customers are found.
 *
 * @param current that of every row written from now on
 * @param previous those of rows that were written before, and that current is about to become
 */
public record PseudonymKeys(PseudonymKey current, List<PseudonymKey> previous) {

    public PseudonymKeys {
        previous = List.copyOf(previous);
        long distinct = Stream.concat(Stream.of(current), previous.stream())
                .map(PseudonymKey::id)
                .distinct()
                .count();
        if (distinct <= previous.size()) {
            throw new IllegalArgumentException(
                    "The pseudonym keys (%d) must differ from each other. Maybe the current key is among the previous ones."
                            .formatted(previous.size() + 1));
        }
    }

    List<PseudonymKey> all() {
        return Stream.concat(Stream.of(current), previous.stream()).toList();
    }
}
