package io.trendloom.platform.store;

import java.time.Instant;
import java.util.List;

/**
 * What a folder of the store holds.
 *
 * @param folders full names, ending with a slash
 */
public record Listing(List<String> folders, List<Entry> entries) {
    public Listing {
        folders = List.copyOf(folders);
        entries = List.copyOf(entries);
    }

    /**
     * An object.
     *
     * @param size in bytes
     * @param modified when it was written, by the store's clock
     */
    public record Entry(String key, long size, Instant modified) {}
}
