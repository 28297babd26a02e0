package io.trendloom.forecast.view;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** In what order to show items; those without the value come last, ties by id. */
public enum ItemOrder {
    ID("id", "i.id"),
    TITLE("title", "lower(i.title)"),
    CATEGORY("category", "lower(i.category)"),
    PRICE("price", "i.price"),
    DEMAND("demand", "f.median30"),
    SOLD("sold", "f.last30"),
    CHANGE("change", "f.change"),
    STOCK("stock", "f.on_hand"),
    /** Stock on hand and on order by the expected units of 30 days. */
    COVER("cover", "(f.on_hand + coalesce(f.on_order, 0)) / nullif(f.next30, 0)"),
    PROBABILITY("probability", "f.probability"),
    /** How well a text finds the item; only where there is a text. */
    RELEVANCE("relevance", "hit.place"),
    /** Change weighed by how sure its label is; 0 where there is none. */
    RANK("rank", "f.rank");

    private final String text;
    private final String column;

    ItemOrder(String text, String column) {
        this.text = text;
        this.column = column;
    }

    /**
     * The SQL order of a name, ascending, or descending with {@code -} before it; null where the name is unknown.
     *
     * @param searched whether there is a text, so that there is a relevance
     */
    public static @Nullable String sql(String sort, boolean searched) {
        boolean down = sort.startsWith("-");
        String name = down ? sort.substring(1) : sort;
        for (ItemOrder order : usable(searched)) {
            if (order.text.equals(name)) {
                return "%s %s nulls last, i.id".formatted(order.column, down ? "desc" : "asc");
            }
        }
        return null;
    }

    /** The names, for a message. */
    public static String names(boolean searched) {
        return usable(searched).stream().map(order -> order.text).collect(Collectors.joining(", "));
    }

    private static List<ItemOrder> usable(boolean searched) {
        return Arrays.stream(values())
                .filter(order -> searched || order != RELEVANCE)
                .toList();
    }
}
