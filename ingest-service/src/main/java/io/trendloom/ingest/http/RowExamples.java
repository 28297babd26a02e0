package io.trendloom.ingest.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.trendloom.contract.Json;
import io.trendloom.contract.Kind;
import io.trendloom.contract.message.ItemReceived;
import io.trendloom.contract.message.ItemViewed;
import io.trendloom.contract.message.Message;
import io.trendloom.contract.message.ReviewReceived;
import io.trendloom.contract.message.SaleRecorded;
import io.trendloom.contract.message.SignalObserved;
import io.trendloom.contract.message.StockObserved;
import io.trendloom.platform.parquet.ParquetRows;
import io.trendloom.platform.parquet.RowSchema;
import io.trendloom.preparation.format.RowFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Shows in the OpenAPI document what may be sent: the examples of the contract's schemas, in each format. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public final class RowExamples implements OASFilter {
    private static final String SCHEMAS = "/io/trendloom/contract/schemas/";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, PathItem> paths = document.getPaths().getPathItems();
        for (Kind kind : Kind.values()) {
            PathItem path = Objects.requireNonNull(paths.get("/v1/" + kind.text()), kind.text());
            path.getPOST()
                    .requestBody(OASFactory.createRequestBody()
                            .description("Rows as %s says."
                                    .formatted(schema(kind).path("$id").asText()))
                            .required(true)
                            .content(content(kind)));
        }
    }

    private static Content content(Kind kind) {
        List<JsonNode> rows = new ArrayList<>();
        schema(kind).path("examples").forEach(rows::add);
        String lines = rows.stream().map(JsonNode::toString).collect(Collectors.joining("\n", "", "\n"));
        Content content = OASFactory.createContent();
        add(content, RowFormat.JSON, rows);
        add(content, RowFormat.NDJSON, lines);
        add(content, RowFormat.CSV, csv(rows.getFirst()));
        content.addMediaType(RowFormat.PARQUET.contentType(), parquet(rows.getFirst()));
        return content;
    }

    /** A whole file of one row; a document in JSON can hold it in base64 only. */
    private static MediaType parquet(JsonNode row) {
        RowSchema.Builder<JsonNode> columns = RowSchema.of("row");
        row.properties().forEach(field -> column(columns, field.getKey(), field.getValue()));
        byte[] file = ParquetRows.write(columns.readBy(cells -> row), List.of(row));
        return OASFactory.createMediaType()
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .contentEncoding("base64")
                        .description("The file itself is sent, not its base64."))
                .addExample(
                        "file",
                        OASFactory.createExample()
                                .summary("One row, in base64")
                                .value(Base64.getEncoder().encodeToString(file)));
    }

    private static void column(RowSchema.Builder<JsonNode> columns, String name, JsonNode value) {
        if (value.isIntegralNumber()) {
            columns.wholeNumber(name, row -> row.get(name).asLong());
        } else if (value.isNumber()) {
            columns.real(name, row -> row.get(name).asDouble());
        } else if (value.isBoolean()) {
            columns.flag(name, row -> row.get(name).asBoolean());
        } else {
            columns.text(name, row -> row.get(name).asText());
        }
    }

    private static void add(Content content, RowFormat format, Object value) {
        content.addMediaType(
                format.contentType(),
                OASFactory.createMediaType()
                        .addExample("rows", OASFactory.createExample().value(value)));
    }

    private static String csv(JsonNode row) {
        String header = row.properties().stream().map(Map.Entry::getKey).collect(Collectors.joining(","));
        String fields = row.properties().stream()
                .map(field -> '"' + field.getValue().asText().replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","));
        return header + "\n" + fields + "\n";
    }

    private static JsonNode schema(Kind kind) {
        String name = SCHEMAS + message(kind).getSimpleName() + "-1.json";
        try (InputStream in = Message.class.getResourceAsStream(name)) {
            return Json.mapper().readTree(Objects.requireNonNull(in, name));
        } catch (IOException e) {
            throw new UncheckedIOException("The schema %s cannot be read.".formatted(name), e);
        }
    }

    private static Class<? extends Message> message(Kind kind) {
        return switch (kind) {
            case ITEMS -> ItemReceived.class;
            case REVIEWS -> ReviewReceived.class;
            case SALES -> SaleRecorded.class;
            case STOCK -> StockObserved.class;
            case SIGNALS -> SignalObserved.class;
            case VIEWS -> ItemViewed.class;
        };
    }
}
