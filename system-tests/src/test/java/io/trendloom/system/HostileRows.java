package io.trendloom.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.trendloom.system.HostileCase.Rows;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rows that break one rule each, between two good ones, in every text format. A case of {@code rows.ndjson} changes
 * fields of a good row; one of {@code lines.ndjson} is a line as it is sent.
 */
final class HostileRows {
    private static final String STORED = "stored";
    private static final Map<String, String> GOOD = Map.of(
            "sales",
                    "{\"id\":\"\",\"itemId\":\"good\",\"quantity\":\"1\",\"unitPrice\":\"1\",\"time\":\"2011-03-04T10:00:00\"}",
            "reviews", "{\"id\":\"\",\"itemId\":\"good\",\"day\":\"2011-03-04\",\"rating\":\"4\",\"text\":\"fine\"}",
            "stock", "{\"itemId\":\"\",\"time\":\"2011-03-04T18:00:00\",\"onHand\":\"3\"}",
            "signals", "{\"name\":\"visits\",\"scope\":\"\",\"day\":\"2011-03-04\",\"value\":\"3\"}",
            "views", "{\"id\":\"\",\"itemId\":\"good\",\"time\":\"2011-03-04\",\"count\":\"3\"}",
            "items", "{\"id\":\"\",\"title\":\"a good title\"}");

    /** The field that names a row, where it is not its id. */
    private static final Map<String, String> KEYS = Map.of("stock", "itemId", "signals", "scope");

    private HostileRows() {}

    static Stream<HostileCase> all() {
        return Stream.concat(rows(), lines());
    }

    private static Stream<HostileCase> rows() {
        List<JsonNode> cases = read("rows.ndjson");
        return IntStream.range(0, cases.size()).boxed().flatMap(number -> {
            JsonNode given = cases.get(number);
            Stream<String> formats =
                    given.has("only") ? Stream.of("json", "ndjson") : Stream.of("json", "ndjson", "csv");
            return formats.map(format -> row(given, format, number));
        });
    }

    private static HostileCase row(JsonNode given, String format, int number) {
        String kind = given.get("kind").asText();
        String id = "%s-%d-".formatted(format, number);
        ObjectNode hostile = good(kind, id + "hostile");
        given.get("with").properties().forEach(field -> set(hostile, field.getKey(), field.getValue()));
        List<ObjectNode> sent = List.of(good(kind, id + "before"), hostile, good(kind, id + "after"));
        String name = "%s %s, %s as %s".formatted(kind, given.get("breaks").asText(), shown(given.get("with")), format);
        return HostileCase.of(name, "/v1/" + kind, contentType(format), bytes(written(format, sent)), expected(given));
    }

    private static Stream<HostileCase> lines() {
        return read("lines.ndjson").stream().map(given -> {
            String format = given.get("format").asText();
            String line = given.get("line").asText();
            ObjectNode before = good("sales", "before " + line.hashCode());
            ObjectNode after = good("sales", "after " + line.hashCode());
            String body = format.equals("csv")
                    ? header(before) + "\n" + csv(before, before) + "\n" + line + "\n" + csv(after, before) + "\n"
                    : before + "\n" + line + "\n" + after + "\n";
            return HostileCase.of(
                    "sales %s, the line %s".formatted(given.get("breaks").asText(), shown(given.get("line"))),
                    "/v1/sales",
                    contentType(format),
                    bytes(body),
                    expected(given));
        });
    }

    private static Rows expected(JsonNode given) {
        String rule = given.get("breaks").asText();
        return new Rows(List.of(STORED, rule.equals("-") ? STORED : rule, STORED));
    }

    private static ObjectNode good(String kind, String id) {
        ObjectNode row = (ObjectNode) Trendloom.json(Objects.requireNonNull(GOOD.get(kind)));
        return row.put(KEYS.getOrDefault(kind, "id"), id);
    }

    private static void set(ObjectNode row, String field, JsonNode value) {
        if (value.isNull()) {
            row.remove(field);
        } else if (value.isObject()) {
            row.put(
                    field,
                    value.get("repeat").asText().repeat(value.get("times").asInt()));
        } else {
            row.set(field, value);
        }
    }

    private static String written(String format, List<ObjectNode> rows) {
        return switch (format) {
            case "json" -> JsonNodeFactory.instance.arrayNode().addAll(rows).toString();
            case "ndjson" -> rows.stream().map(ObjectNode::toString).collect(Collectors.joining("\n"));
            default -> {
                ObjectNode widest = rows.get(0).deepCopy();
                widest.setAll(rows.get(1));
                yield header(widest) + "\n"
                        + rows.stream().map(row -> csv(row, widest)).collect(Collectors.joining("\n"));
            }
        };
    }

    private static String header(ObjectNode columns) {
        return columns.properties().stream().map(Map.Entry::getKey).collect(Collectors.joining(","));
    }

    private static String csv(ObjectNode row, ObjectNode columns) {
        return columns.properties().stream()
                .map(column -> row.path(column.getKey()).asText(""))
                .map(value -> '"' + value.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","));
    }

    private static String contentType(String format) {
        return switch (format) {
            case "json" -> "application/json";
            case "ndjson" -> "application/x-ndjson";
            default -> "text/csv";
        };
    }

    private static String shown(JsonNode value) {
        String text = value instanceof TextNode ? value.asText() : value.toString();
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    private static List<JsonNode> read(String name) {
        try (InputStream in = Objects.requireNonNull(HostileRows.class.getResourceAsStream("/hostile/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Trendloom::json)
                    .toList();
        } catch (IOException e) {
            throw new AssertionError("The cases of %s cannot be read.".formatted(name), e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
