package io.trendloom.forecasting.launch;

import io.trendloom.forecasting.network.tensor.Tensor;
import io.trendloom.forecasting.network.tensor.TensorFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A shelf as files hold it.
 *
 * @param items in the order of their ids
 */
public record ShelfRows(List<ShelfItem> items) {
    public ShelfRows {
        items = List.copyOf(items);
    }

    public static ShelfRows of(Shelf shelf) {
        return new ShelfRows(shelf.items().stream().map(ShelfItem::of).toList());
    }

    /** The vectors of a shelf's texts, a tensor a name of text, shape [items][width], in the order of the items. */
    public static TensorFile vectors(Shelf shelf) {
        Map<String, List<float[]>> rows = new TreeMap<>();
        for (LiveItem item : shelf.items()) {
            float @Nullable [] vector = item.described().text();
            if (vector != null) {
                rows.computeIfAbsent(String.valueOf(item.described().encoder()), name -> new ArrayList<>())
                        .add(vector);
            }
        }
        SortedMap<String, Tensor> tensors = new TreeMap<>();
        rows.forEach((name, vectors) -> tensors.put(name, tensor(vectors)));
        return new TensorFile(new TreeMap<>(), tensors);
    }

    /**
     * The shelf again.
     *
     * @throws IllegalArgumentException if vectors are missing
     */
    public Shelf with(TensorFile vectors) {
        Map<String, Integer> next = new HashMap<>();
        return Shelf.of(items.stream()
                .map(item -> item.with(item.text() == null ? null : row(vectors, item.text(), next)))
                .toList());
    }

    private static float[] row(TensorFile vectors, String text, Map<String, Integer> next) {
        Tensor tensor = vectors.tensors().get(text);
        int row = next.merge(text, 1, Integer::sum) - 1;
        if (tensor == null || row >= tensor.axis(0)) {
            throw new IllegalArgumentException("The vector %d of %s is missing.".formatted(row, text));
        }
        int width = tensor.axis(1);
        float[] vector = new float[width];
        System.arraycopy(tensor.values(), row * width, vector, 0, width);
        return vector;
    }

    private static Tensor tensor(List<float[]> vectors) {
        int width = vectors.getFirst().length;
        float[] values = new float[vectors.size() * width];
        for (int i = 0; i < vectors.size(); i++) {
            System.arraycopy(vectors.get(i), 0, values, i * width, width);
        }
        return new Tensor(List.of((long) vectors.size(), (long) width), values);
    }
}
