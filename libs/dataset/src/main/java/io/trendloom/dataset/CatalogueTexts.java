package io.trendloom.dataset;

import io.trendloom.contract.row.ItemRow;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.TextHistory;
import io.trendloom.forecasting.series.TextHistory.Writing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the shop wrote of an item: each version's text from the day on which it was known until the next was. */
final class CatalogueTexts {
    private final Map<String, List<Writing>> byEncoder = new HashMap<>();

    private CatalogueTexts() {}

    /** The texts by their names. */
    static Map<String, TextHistory> of(KnownItem item, TextVectors vectors) {
        CatalogueTexts texts = new CatalogueTexts();
        for (ItemRow version : item.versionsByDay()) {
            TextKey text = KnownItem.text(version);
            texts.add(KnownItem.firstKnown(version), text == null ? null : vectors.of(text));
        }
        Map<String, TextHistory> histories = new HashMap<>();
        texts.byEncoder.forEach(
                (encoder, writings) -> histories.put(ItemHistory.CATALOGUE + encoder, TextHistory.rewritten(writings)));
        return histories;
    }

    /** A new text ends those in other encoders' spaces, and a missing one ends all. */
    private void add(long day, @Nullable TextVector vector) {
        byEncoder.forEach((encoder, writings) -> {
            if (vector == null || !encoder.equals(vector.encoder())) {
                writings.add(Writing.end(day));
            }
        });
        if (vector != null) {
            byEncoder
                    .computeIfAbsent(vector.encoder(), encoder -> new ArrayList<>())
                    .add(new Writing(day, vector.vector()));
        }
    }
}
