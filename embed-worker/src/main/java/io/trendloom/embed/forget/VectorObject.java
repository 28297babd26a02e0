package io.trendloom.embed.forget;

import io.trendloom.contract.ObjectRef;
import io.trendloom.contract.row.VectorRow;
import io.trendloom.platform.parquet.CleanRows;
import io.trendloom.platform.parquet.ParquetRows;
import io.trendloom.platform.store.Listing;
import io.trendloom.platform.store.ObjectStore;
import io.trendloom.preparation.words.NameWords;
import java.util.List;

/** An object of vectors with the words of their texts. */
record VectorObject(ObjectStore store, Listing.Entry entry) {

    /** Writes it anew under another key where its words name somebody, with a tombstone for those who know the old one. */
    boolean forget(NameWords names) {
        byte[] body = store.find(entry.key(), Math.toIntExact(entry.size()));
        if (body == null) {
            return false;
        }
        List<VectorRow> before = ParquetRows.read(CleanRows.VECTORS, List.of(body));
        List<VectorRow> after = before.stream().map(row -> without(row, names)).toList();
        if (after.equals(before)) {
            return false;
        }
        ObjectRef old = store.put(entry.key(), body, before.size());
        store.succeed(old, ParquetRows.write(CleanRows.VECTORS, after));
        store.delete(old.key());
        return true;
    }

    private static VectorRow without(VectorRow row, NameWords names) {
        String words = row.words();
        return words == null
                ? row
                : new VectorRow(
                        row.kind(),
                        row.id(),
                        row.version(),
                        row.itemId(),
                        row.knownDay(),
                        row.textSha256(),
                        row.vector(),
                        row.language(),
                        names.without(words));
    }
}
