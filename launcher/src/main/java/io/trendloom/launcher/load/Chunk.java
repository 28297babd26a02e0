package io.trendloom.launcher.load;

import io.trendloom.preparation.format.BrokenRow;
import java.util.List;

/**
 * Some rows of a file, sent as one request.
 *
 * @param body the rows with their header; empty when every row is broken
 * @param numbers the rows' numbers in the file, in the order of the body
 * @param broken rows of the file, about the same place, that are no rows and are not sent
 * @param read bytes of the file read so far, as they are on disk
 */
@SuppressWarnings("ArrayRecordComponent")
public record Chunk(byte[] body, List<Long> numbers, List<BrokenRow> broken, long read) {
    public Chunk {
        numbers = List.copyOf(numbers);
        broken = List.copyOf(broken);
    }
}
