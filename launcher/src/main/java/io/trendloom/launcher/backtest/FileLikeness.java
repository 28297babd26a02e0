package io.trendloom.launcher.backtest;

import io.trendloom.contract.Kind;
import io.trendloom.contract.row.ItemRow;
import io.trendloom.dataset.TextKey;
import io.trendloom.dataset.TextVector;
import io.trendloom.decisions.recommendation.TextLikeness;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Likeness of the texts that a file's items had at the end of a day, each with each. */
final class FileLikeness implements TextLikeness {
    private static final int NEAREST = 20;

    private final Map<String, TextVector> vectors = new HashMap<>();
    private final Map<String, List<Near>> found = new HashMap<>();

    FileLikeness(List<ItemRow> versions, FileTexts texts, LocalDate day) {
        versions.stream()
                .filter(version ->
                        version.knownDay() == null || !version.knownDay().isAfter(day))
                .sorted(Comparator.comparingLong(ItemRow::version))
                .forEach(version -> {
                    TextVector vector = texts.of(new TextKey(Kind.ITEMS, version.id(), version.version()));
                    if (vector != null) {
                        vectors.put(version.id(), vector);
                    }
                });
    }

    @Override
    public List<Near> near(String item) {
        return found.computeIfAbsent(item, this::search);
    }

    private List<Near> search(String item) {
        TextVector own = vectors.get(item);
        return own == null
                ? List.of()
                : vectors.entrySet().stream()
                        .flatMap(each -> each.getKey().equals(item)
                                        || !each.getValue().encoder().equals(own.encoder())
                                ? Stream.empty()
                                : Stream.of(new Near(
                                        each.getKey(),
                                        dot(own.vector(), each.getValue().vector()))))
                        .sorted(Comparator.comparingDouble(Near::similarity)
                                .reversed()
                                .thenComparing(Near::item))
                        .limit(NEAREST)
                        .toList();
    }

    private static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
