package io.trendloom.forecast.search;

import io.trendloom.preparation.words.DocumentFrequencies;
import java.util.Collection;
import java.util.List;

/** An index over the text of items. */
interface ItemIndex extends AutoCloseable {
    /** Takes over these items as they are now; they are found from then on. */
    void put(Collection<IndexedItem> items);

    /** Forgets every item. */
    void clear();

    /** Ids of the items that have every part of the text, the best first. */
    List<String> find(String text, int most);

    /** The items whose vectors by the same encoder point most nearly where this one does, the nearest first. */
    List<NearItem> nearest(ItemVector vector, int most);

    /** The nearest among the items that do not have every part of a text. */
    List<NearItem> nearestBeside(String text, ItemVector vector, int most);

    /** In how many items words stand. */
    DocumentFrequencies words();

    @Override
    void close();
}
