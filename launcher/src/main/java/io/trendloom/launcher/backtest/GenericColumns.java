package io.trendloom.launcher.backtest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trendloom.contract.Kind;
import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.api.JsonApi;
import io.trendloom.preparation.format.EnvelopeException;
import io.trendloom.preparation.mapping.ColumnNames;
import io.trendloom.preparation.mapping.Mapping;
import io.trendloom.preparation.mapping.Mappings;
import java.util.Map;

/**
 * The mapping of a plain file of sales by its columns alone: {@code day}, {@code item} and {@code units}, perhaps {@code
 * price} and {@code title}, beside the contract's own names. Without a price every unit counts as one of the currency. Rows that are alike to the last column count once, unless the
 * columns name an {@code id}.
 */
final class GenericColumns {
    private static final String PRICE = "unitPrice";
    private static final Map<String, String> SHORT = Map.of(
            "day",
            "time",
            "item",
            "itemId",
            "units",
            "quantity",
            "price",
            PRICE,
            "customer",
            "customerId",
            "order",
            "orderId");

    private GenericColumns() {}

    static Mapping mapping(String columns) {
        try {
            ObjectNode json = JsonApi.JSON
                    .createObjectNode()
                    .put("name", "columns")
                    .put("kind", "sales")
                    .put("itemsFromSales", true);
            ObjectNode named = json.putObject("columns");
            ColumnNames.parse(columns)
                    .sources()
                    .forEach((field, column) -> named.put(SHORT.getOrDefault(field, field), column));
            if (!named.has(PRICE)) {
                json.putObject("constants").put(PRICE, "1");
            }
            json.put("rowHashId", !named.has("id"));
            return Mappings.of(json.toString(), Kind.SALES);
        } catch (EnvelopeException wrong) {
            throw new CommandException(ExitCode.USAGE, String.valueOf(wrong.getMessage()), wrong);
        }
    }
}
