package io.trendloom.contract.message;

import io.trendloom.contract.Kind;
import io.trendloom.contract.ObjectRef;
import java.util.List;

/**
 * A replay's generation is in use: rows of some kinds were made again of raw ones by the rules of now. The
 * snapshot holds all rows of all kinds up to {@code sequence}: whatever was taken in of batches up to it counts no more.
 *
 * @param generation the generation in use from now on
 * @param snapshot the {@link io.trendloom.contract.row.Snapshot} that it begins with
 * @param kinds kinds that were made again
 * @param keptThrough the last batch of these kinds that stands; those after it, up to {@code builtAfter}, are dropped
 * @param builtAfter batches after this one, up to {@code sequence}, are those that the replay made; only those with text are
 *     told of by {@link BatchStored}, so that it is encoded
 * @param sequence last batch that the snapshot holds
 */
public record GenerationSwapped(
        int generation, ObjectRef snapshot, List<Kind> kinds, long keptThrough, long builtAfter, long sequence)
        implements Message {
    public GenerationSwapped {
        kinds = List.copyOf(kinds);
    }
}
