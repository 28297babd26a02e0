package io.trendloom.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.trendloom.contract.Json;
import io.trendloom.contract.message.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The schemas that lie beside the records. */
final class SchemaFiles {
    static final Path CONTRACT = Path.of("src/main/resources/io/trendloom/contract");
    static final Path SCHEMAS = CONTRACT.resolve("schemas");
    static final Path RELEASED = Path.of("src/test/resources/released");

    private SchemaFiles() {}

    /** Names of all message types. */
    static List<String> types() {
        return Stream.of(Message.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .toList();
    }

    static ObjectNode of(String type) {
        return read(SCHEMAS.resolve(type + "-1.json"));
    }

    static ObjectNode read(Path file) {
        try {
            return (ObjectNode) Json.mapper().readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The schema " + file + " must be readable.", e);
        }
    }

    static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " must be readable.", e);
        }
    }

    static Schema compiled(JsonNode schema) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.toString(), InputFormat.JSON);
    }

    /** What an instance breaks, formats included. */
    static List<String> errors(Schema schema, JsonNode instance) {
        return schema
                .validate(
                        instance.toString(),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }
}
