package io.trendloom.contract.schema;

import static io.trendloom.contract.schema.Mutation.at;
import static io.trendloom.contract.schema.Mutation.breaking;
import static io.trendloom.contract.schema.Mutation.harmless;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class SchemaChangesTest {
    private static final String SALE = "SaleRecorded";
    private static final String BATCH = "BatchStored";

    static final List<Mutation> MUTATIONS = List.of(
            breaking("removes a field", SALE, s -> at(s, "/properties").remove("channel")),
            breaking("renames a field", SALE, s -> Mutation.rename(at(s, "/properties"), "itemId", "sku")),
            breaking(
                    "retypes a field", SALE, s -> at(s, "/properties/promotion").put("type", "string")),
            breaking(
                    "takes another format",
                    BATCH,
                    s -> at(s, "/properties/lastDay").put("format", "date-time")),
            breaking("drops a format", BATCH, s -> at(s, "/properties/lastDay").remove("format")),
            breaking("requires an optional field", SALE, s -> ((ArrayNode) s.get("required")).add("orderId")),
            breaking("requires a new field", SALE, s -> {
                at(s, "/properties").putObject("till").put("type", "string");
                ((ArrayNode) s.get("required")).add("till");
            }),
            breaking("no longer promises a field", BATCH, s -> Mutation.remove((ArrayNode) s.get("required"), "rows")),
            breaking(
                    "takes fewer values",
                    BATCH,
                    s -> Mutation.remove((ArrayNode) s.at("/properties/kind/enum"), "sales")),
            breaking(
                    "takes only some values",
                    SALE,
                    s -> at(s, "/properties/currency").putArray("enum").add("GBP")),
            breaking(
                    "raises the least", SALE, s -> at(s, "/properties/quantity").put("minimum", 0)),
            breaking(
                    "lowers the most", SALE, s -> at(s, "/properties/unitPrice").put("maximum", 1000)),
            breaking(
                    "bounds what had no bound",
                    BATCH,
                    s -> at(s, "/properties/rows").put("maximum", 1000)),
            breaking("shortens a text", SALE, s -> at(s, "/$defs/Id").put("maxLength", 64)),
            breaking("asks for another pattern", SALE, s -> at(s, "/$defs/Id").put("pattern", "^[0-9]+$")),
            breaking("refuses fields that it does not know", SALE, s -> s.put("additionalProperties", false)),
            breaking(
                    "removes a field deep down",
                    BATCH,
                    s -> at(s, "/$defs/ObjectRef/properties").remove("size")),
            breaking(
                    "retypes the elements of a list",
                    BATCH,
                    s -> at(s, "/properties/raw").putObject("items").put("type", "string")),
            breaking("is of another version", SALE, s -> s.put("$id", "https://trendloom.io/schemas/SaleRecorded/2")),
            harmless(
                    "adds an optional field",
                    SALE,
                    s -> at(s, "/properties").putObject("till").put("type", "string")),
            harmless(
                    "adds an optional field deep down",
                    BATCH,
                    s -> at(s, "/$defs/ObjectRef/properties").putObject("etag").put("type", "string")),
            harmless("explains itself otherwise", SALE, s -> s.put("description", "A line of an order.")),
            harmless("shows another example", BATCH, s -> s.putArray("examples")),
            harmless("takes more values", BATCH, s -> ((ArrayNode) s.at("/properties/kind/enum")).add("stock")),
            harmless("takes any value", BATCH, s -> at(s, "/properties/kind").remove("enum")),
            harmless("takes longer texts", SALE, s -> at(s, "/$defs/Id").put("maxLength", 300)),
            harmless("lifts a bound", SALE, s -> at(s, "/properties/unitPrice").remove("maximum")),
            harmless(
                    "writes a definition where it is used",
                    SALE,
                    s -> at(s, "/properties").set("itemId", s.at("/$defs/Id"))));

    @ParameterizedTest
    @FieldSource("MUTATIONS")
    void tellsBreakingChangesFromHarmlessOnes(Mutation mutation) {
        List<String> breaks = SchemaChanges.breaking(SchemaFiles.of(mutation.type()), mutation.applied());

        assertThat(breaks.isEmpty()).as(breaks.toString()).isEqualTo(!mutation.breaks());
    }

    @Test
    void namesTheFieldAndWhatBecameOfIt() {
        var now = SchemaFiles.of(BATCH);
        at(now, "/$defs/ObjectRef/properties").remove("size");
        ((ArrayNode) now.get("required")).add("lastDay");

        assertThat(SchemaChanges.breaking(SchemaFiles.of(BATCH), now))
                .contains(".raw[].size is gone", ".clean.size is gone", ".lastDay is required now");
    }
}
