package io.trendloom.forecasting.network.train;

import java.util.List;

/**
 * Texts with the trend class of each.
 *
 * @param texts token ids, equally long
 * @param classes {@code growth, stable, decline, volatile} = 0…3
 */
@SuppressWarnings("ArrayRecordComponent")
public record LabelledTexts(List<int[]> texts, int[] classes) {
    public LabelledTexts {
        if (texts.isEmpty() || texts.size() != classes.length) {
            throw new IllegalArgumentException("There must be a text at least, and as many classes (%d) as texts (%d)."
                    .formatted(classes.length, texts.size()));
        }
        texts = List.copyOf(texts);
    }
}
