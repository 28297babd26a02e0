package io.trendloom.launcher.backtest;

import io.trendloom.contract.Kind;
import io.trendloom.contract.row.ItemRow;
import io.trendloom.dataset.TextKey;
import io.trendloom.dataset.TextVector;
import io.trendloom.dataset.TextVectors;
import io.trendloom.encoding.EncoderCatalog;
import io.trendloom.encoding.TextEncoder;
import io.trendloom.encoding.onnx.OnnxSettings;
import io.trendloom.encoding.onnx.OnnxTextEncoder;
import io.trendloom.forecasting.artifact.EncoderPin;
import io.trendloom.forecasting.series.ItemHistory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The vectors of a file's titles and descriptions, each by the encoder of its language. */
final class FileTexts implements TextVectors {
    /** Texts that are not read. */
    static final FileTexts NONE = new FileTexts(Map.of(), List.of());

    private final Map<TextKey, TextVector> vectors;
    private final List<EncoderPin> pins;

    private FileTexts(Map<TextKey, TextVector> vectors, List<EncoderPin> pins) {
        this.vectors = vectors;
        this.pins = pins;
    }

    /** Encodes every text of the items; texts that are alike once. */
    static FileTexts encode(List<ItemRow> items) {
        int threads = Runtime.getRuntime().availableProcessors();
        try (EncoderCatalog encoders = new EncoderCatalog(EncoderCache.standard().files().stream()
                .map(files -> OnnxTextEncoder.open(files, OnnxSettings.cpu(threads)))
                .toList())) {
            Map<TextEncoder, List<ItemRow>> byEncoder = new LinkedHashMap<>();
            items.stream()
                    .filter(ItemRow::hasText)
                    .forEach(item -> byEncoder
                            .computeIfAbsent(
                                    encoders.forText(item.text(), item.language()), unseen -> new ArrayList<>())
                            .add(item));
            Map<TextKey, TextVector> vectors = new HashMap<>();
            byEncoder.forEach((encoder, some) -> add(vectors, encoder, some));
            return new FileTexts(
                    vectors, byEncoder.keySet().stream().map(FileTexts::pin).toList());
        }
    }

    /** The encoders of the texts. */
    List<EncoderPin> pins() {
        return pins;
    }

    /** Whether there is none. */
    boolean isEmpty() {
        return vectors.isEmpty();
    }

    private static EncoderPin pin(TextEncoder encoder) {
        return new EncoderPin(ItemHistory.CATALOGUE + encoder.name(), encoder.name(), encoder.sha256());
    }

    private static void add(Map<TextKey, TextVector> vectors, TextEncoder encoder, List<ItemRow> items) {
        List<String> texts = items.stream().map(ItemRow::text).distinct().toList();
        List<float[]> encoded = encoder.encode(texts);
        Map<String, float[]> byText = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            byText.put(texts.get(i), encoded.get(i));
        }
        items.forEach(item -> vectors.put(
                new TextKey(Kind.ITEMS, item.id(), item.version()),
                new TextVector(encoder.name(), Objects.requireNonNull(byText.get(item.text())))));
    }

    @Override
    public @Nullable TextVector of(TextKey text) {
        return vectors.get(text);
    }
}
