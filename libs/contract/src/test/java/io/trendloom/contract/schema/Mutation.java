package io.trendloom.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/**
 * A change that somebody might make to a schema.
 *
 * @param name what it does, in words
 * @param breaks whether it breaks somebody's program
 * @param type the message whose schema it changes
 */
record Mutation(String name, boolean breaks, String type, Consumer<ObjectNode> change) {
    ObjectNode applied() {
        ObjectNode schema = SchemaFiles.of(type);
        change.accept(schema);
        return schema;
    }

    @Override
    public String toString() {
        return name;
    }

    static Mutation breaking(String name, String type, Consumer<ObjectNode> change) {
        return new Mutation(name, true, type, change);
    }

    static Mutation harmless(String name, String type, Consumer<ObjectNode> change) {
        return new Mutation(name, false, type, change);
    }

    static ObjectNode at(ObjectNode schema, String pointer) {
        return (ObjectNode) schema.at(pointer);
    }

    static void remove(ArrayNode values, String value) {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).asText().equals(value)) {
                values.remove(i);
                return;
            }
        }
        throw new AssertionError(value + " is not among " + values);
    }

    static void rename(ObjectNode properties, String from, String to) {
        JsonNode property = properties.remove(from);
        properties.set(to, property);
    }
}
