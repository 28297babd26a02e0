package io.trendloom.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.trendloom.contract.Json;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The fields of a message by path, {@code raw[].size} say, each with its type, format and whether it must be there. */
final class Shape {
    private static final Map<Type, String> PLAIN = Map.of(
            String.class, "string",
            LocalDate.class, "string date",
            BigDecimal.class, "number",
            double.class, "number double",
            int.class, "integer int32",
            Integer.class, "integer int32",
            long.class, "integer int64",
            Long.class, "integer int64",
            boolean.class, "boolean",
            Boolean.class, "boolean");

    private final Map<String, String> fields = new TreeMap<>();
    private final Map<String, Set<String>> values = new TreeMap<>();

    private Shape() {}

    static Shape of(Class<?> message) {
        Shape shape = new Shape();
        shape.addRecord("", message);
        return shape;
    }

    static Shape of(JsonNode schema) {
        Shape shape = new Shape();
        shape.addProperties("", schema, schema);
        return shape;
    }

    Map<String, String> fields() {
        return fields;
    }

    /** The values that a field may have, of fields that have a closed list of them. */
    Map<String, Set<String>> values() {
        return values;
    }

    private void addRecord(String path, Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            add(path + component.getName(), component.getGenericType(), nullable ? "" : ", required");
        }
    }

    private void add(String path, Type type, String required) {
        if (PLAIN.containsKey(type)) {
            fields.put(path, PLAIN.get(type) + required);
        } else if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            fields.put(path, "array" + required);
            add(path + "[]", list.getActualTypeArguments()[0], "");
        } else if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
            fields.put(path, "object" + required);
            add(path + "{}", map.getActualTypeArguments()[1], "");
        } else if (type instanceof Class<?> named && named.isEnum()) {
            fields.put(path, "string" + required);
            values.put(path, jsonValues(named));
        } else if (type instanceof Class<?> named && named.isRecord()) {
            fields.put(path, "object" + required);
            addRecord(path + ".", named);
        } else {
            throw new AssertionError("The type (%s) of %s has no shape yet.".formatted(type, path));
        }
    }

    private static Set<String> jsonValues(Class<?> named) {
        return Stream.of(named.getEnumConstants())
                .map(value -> Json.mapper().valueToTree(value).asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void addProperties(String path, JsonNode schema, JsonNode root) {
        Set<String> required = texts(schema.path("required"));
        schema.path("properties")
                .properties()
                .forEach(property -> add(
                        path + property.getKey(),
                        resolved(property.getValue(), root),
                        root,
                        required.contains(property.getKey()) ? ", required" : ""));
    }

    private void add(String path, JsonNode schema, JsonNode root, String required) {
        String format = schema.path("format").asText();
        fields.put(path, schema.path("type").asText() + (format.isEmpty() ? "" : " " + format) + required);
        if (schema.has("enum")) {
            values.put(path, texts(schema.get("enum")));
        }
        if (schema.has("items")) {
            add(path + "[]", resolved(schema.get("items"), root), root, "");
        }
        if (schema.path("additionalProperties").isObject()) {
            add(path + "{}", resolved(schema.get("additionalProperties"), root), root, "");
        }
        addProperties(path + ".", schema, root);
    }

    /** The schema, or the one of the same file that it refers to. */
    static JsonNode resolved(JsonNode schema, JsonNode root) {
        return schema.has("$ref") ? root.at(schema.get("$ref").asText().substring(1)) : schema;
    }

    private static Set<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
