package io.trendloom.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What breaks between a released schema and the one of now. Within a version a schema may gain optional fields, accept
 * more, and explain itself otherwise; every other change breaks somebody's program.
 */
final class SchemaChanges {
    /** Keywords that explain and do not ask for anything. */
    private static final Set<String> EXPLANATIONS = Set.of("title", "description", "examples", "$comment", "$defs");

    private static final Set<String> LEAST = Set.of("minimum", "exclusiveMinimum", "minLength", "minItems");
    private static final Set<String> MOST = Set.of("maximum", "exclusiveMaximum", "maxLength", "maxItems");

    private final JsonNode releasedRoot;
    private final JsonNode nowRoot;
    private final List<String> breaks = new ArrayList<>();

    private SchemaChanges(JsonNode releasedRoot, JsonNode nowRoot) {
        this.releasedRoot = releasedRoot;
        this.nowRoot = nowRoot;
    }

    /** A sentence for each breaking change; empty where programs written against the release still work. */
    static List<String> breaking(JsonNode released, JsonNode now) {
        SchemaChanges changes = new SchemaChanges(released, now);
        changes.compare("", released, now);
        return changes.breaks;
    }

    private void compare(String path, JsonNode released, JsonNode now) {
        JsonNode before = Shape.resolved(released, releasedRoot);
        JsonNode after = Shape.resolved(now, nowRoot);
        Set<String> keywords = new LinkedHashSet<>();
        before.fieldNames().forEachRemaining(keywords::add);
        after.fieldNames().forEachRemaining(keywords::add);
        keywords.removeAll(EXPLANATIONS);
        for (String keyword : keywords) {
            compare(path, keyword, before.path(keyword), after.path(keyword));
        }
    }

    private void compare(String path, String keyword, JsonNode before, JsonNode after) {
        switch (keyword) {
            case "properties" -> properties(path, before, after);
            case "required" -> required(path, before, after);
            case "enum" -> values(path, before, after);
            case "items", "additionalProperties" -> parts(path, keyword, before, after);
            default -> {
                if (LEAST.contains(keyword)) {
                    bound(path, keyword, before, after, 1);
                } else if (MOST.contains(keyword)) {
                    bound(path, keyword, before, after, -1);
                } else {
                    same(path, keyword, before, after);
                }
            }
        }
    }

    private void properties(String path, JsonNode before, JsonNode after) {
        before.properties().forEach(property -> {
            String field = path + "." + property.getKey();
            if (after.has(property.getKey())) {
                compare(field, property.getValue(), after.get(property.getKey()));
            } else {
                breaks.add("%s is gone".formatted(field));
            }
        });
    }

    private void required(String path, JsonNode before, JsonNode after) {
        minus(after, before).forEach(field -> breaks.add("%s.%s is required now".formatted(path, field)));
        minus(before, after).forEach(field -> breaks.add("%s.%s may be missing now".formatted(path, field)));
    }

    private void values(String path, JsonNode before, JsonNode after) {
        if (before.isMissingNode()) {
            breaks.add("%s takes only %s now".formatted(path, after));
        } else if (!after.isMissingNode()) {
            minus(before, after).forEach(value -> breaks.add("%s no longer takes %s".formatted(path, value)));
        }
    }

    private void parts(String path, String keyword, JsonNode before, JsonNode after) {
        if (before.isObject() && after.isObject()) {
            compare(path + "[]", before, after);
        } else {
            same(path, keyword, before, after);
        }
    }

    private void bound(String path, String keyword, JsonNode before, JsonNode after, int narrower) {
        if (after.isMissingNode()) {
            return;
        }
        if (before.isMissingNode()
                || Integer.signum(after.decimalValue().compareTo(before.decimalValue())) == narrower) {
            breaks.add("%s: %s was %s and is %s".formatted(path, keyword, shown(before), after));
        }
    }

    private void same(String path, String keyword, JsonNode before, JsonNode after) {
        if (!before.equals(after)) {
            breaks.add("%s: %s was %s and is %s".formatted(path, keyword, shown(before), shown(after)));
        }
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? "open" : value.toString();
    }

    private static Set<String> minus(JsonNode some, JsonNode others) {
        Set<String> left = new TreeSet<>();
        some.forEach(value -> left.add(value.asText()));
        others.forEach(value -> left.remove(value.asText()));
        return left;
    }
}
