package io.trendloom.preparation.format;

import dev.hardwood.metadata.ColumnChunk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Map;

/**
 * What the pages of a column ask for, as their headers say: a header is all that a reader goes by when it makes room, so
 * that every one is looked at first.
 */
final class ParquetPages {
    /** Most values of a page. */
    private static final long MOST_VALUES = 1 << 24;
    /** Values that are written as what they share with the one before may ask for any room. */
    private static final long DELTA_BYTE_ARRAY = 7;

    private static final String SIZE = "2";
    private static final String COMPRESSED_SIZE = "3";
    private static final String DATA = "5.";
    private static final String DICTIONARY = "7.";
    private static final String DATA_V2 = "8.";

    private long largest;
    private long dictionary;

    /** Bytes of the largest page, uncompressed. */
    long largest() {
        return largest;
    }

    /** Bytes of the largest dictionary, uncompressed; no value of it is longer. */
    long dictionary() {
        return dictionary;
    }

    /**
     * Looks at the pages of a chunk.
     *
     * @throws IllegalArgumentException if they are not what the file's footer says
     */
    void add(FileChannel file, ColumnChunk chunk) throws IOException {
        long start = chunk.chunkStartOffset();
        long length = chunk.metaData().totalCompressedSize();
        require(start >= 0 && length >= 0 && length <= file.size() - start, "lies outside the file");
        ByteBuffer pages = file.map(FileChannel.MapMode.READ_ONLY, start, length);
        long values = 0;
        while (pages.hasRemaining()) {
            Map<String, Long> header = ThriftStruct.read(pages);
            long compressed = header.getOrDefault(COMPRESSED_SIZE, -1L);
            require(compressed >= 0 && compressed <= pages.remaining(), "has a page that lies outside it");
            values += valuesOf(header);
            pages.position(pages.position() + (int) compressed);
        }
        require(values == chunk.metaData().numValues(), "has pages of another number of values");
    }

    private long valuesOf(Map<String, Long> header) {
        long size = header.getOrDefault(SIZE, -1L);
        require(size >= 0, "has a page without a size");
        largest = Math.max(largest, size);
        if (header.containsKey(DICTIONARY + 1)) {
            dictionary = Math.max(dictionary, size);
            require(header.getOrDefault(DICTIONARY + 1, 0L) <= MOST_VALUES, "has too large a dictionary");
            return 0;
        }
        String data = header.containsKey(DATA_V2 + 1) ? DATA_V2 : DATA;
        long values = header.getOrDefault(data + 1, 0L);
        require(values >= 0 && values <= MOST_VALUES, "has a page of too many values");
        long encoding = header.getOrDefault(data + (data.equals(DATA) ? 2 : 4), 0L);
        require(encoding != DELTA_BYTE_ARRAY, "is in the encoding DELTA_BYTE_ARRAY, which is not taken");
        return values;
    }

    private static void require(boolean holds, String fault) {
        if (!holds) {
            throw new IllegalArgumentException("a column " + fault);
        }
    }
}
