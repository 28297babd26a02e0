package io.trendloom.forecasting.training;

import io.trendloom.forecasting.artifact.EncoderPin;
import io.trendloom.forecasting.network.NetworkShape.TextInput;
import io.trendloom.forecasting.series.ItemHistory;
import io.trendloom.forecasting.series.ShopCalendar;
import io.trendloom.forecasting.trend.TrendRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a model is made from.
 *
 * @param items as known at the cutoff
 * @param cutoff last closed day
 * @param texts the encoders of the text inputs that the model reads
 * @param trend the rule that tells trends
 * @param titles the words of the items' titles, as written at the cutoff, by the items' ids; none where they are not read
 */
public record ShopData(
        List<ItemHistory> items,
        ShopCalendar calendar,
        LocalDate cutoff,
        List<EncoderPin> texts,
        TrendRule trend,
        Map<String, List<String>> titles) {
    /** Data whose trends are told by {@link TrendRule#R}. */
    public ShopData(
            List<ItemHistory> items,
            ShopCalendar calendar,
            LocalDate cutoff,
            List<EncoderPin> texts,
            Map<String, List<String>> titles) {
        this(items, calendar, cutoff, texts, TrendRule.R, titles);
    }

    /** Data whose titles are not read and whose trends are told by {@link TrendRule#R}. */
    public ShopData(List<ItemHistory> items, ShopCalendar calendar, LocalDate cutoff, List<EncoderPin> texts) {
        this(items, calendar, cutoff, texts, TrendRule.R, Map.of());
    }

    public ShopData {
        titles = Map.copyOf(titles);
        items = items.stream().map(item -> item.asOf(cutoff)).toList();
        texts = List.copyOf(texts);
    }

    /** What was known at the end of an earlier day. */
    ShopData asOf(LocalDate earlier) {
        return new ShopData(items, calendar, earlier, texts, trend, titles);
    }

    /** The same with trends told by another rule. */
    public ShopData toldBy(TrendRule other) {
        return new ShopData(items, calendar, cutoff, texts, other, titles);
    }

    /** The shop as if nothing had been written of its items. */
    public ShopData withoutTexts() {
        List<ItemHistory> silent =
                items.stream().map(item -> item.withTexts(Map.of())).toList();
        return new ShopData(silent, calendar, cutoff, List.of(), trend, Map.of());
    }

    /** The text inputs with the widths of the items' vectors; a text that no item has is left out. */
    List<TextInput> textInputs() {
        return texts.stream()
                .map(pin -> new TextInput(pin.text(), width(pin.text())))
                .filter(input -> input.width() > 0)
                .toList();
    }

    private int width(String text) {
        return items.stream()
                .map(item -> item.texts().get(text))
                .filter(Objects::nonNull)
                .mapToInt(known -> known.width())
                .findFirst()
                .orElse(0);
    }
}
