package io.trendloom.chart;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads YAML as strictly as an API server that validates fields. */
final class Yaml {
    /** Refuses unknown fields, which the models would otherwise collect, and values of another type. */
    static final ObjectMapper STRICT = strict();

    private Yaml() {}

    private static ObjectMapper strict() {
        YAMLMapper mapper = YAMLMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .annotationIntrospector(new NothingElse())
                .build();
        for (CoercionInputShape shape :
                List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
            mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
        }
        return mapper;
    }

    /** All documents of a stream that are not empty. */
    static List<JsonNode> documents(String text) {
        try (var nodes = STRICT.readerFor(JsonNode.class).<JsonNode>readValues(text)) {
            List<JsonNode> all = new ArrayList<>();
            nodes.forEachRemaining(node -> {
                if (node.isObject()) {
                    all.add(node);
                }
            });
            return List.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode read(Path file) {
        try {
            return (ObjectNode) STRICT.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lays what is said above what was there, as Helm does with values. */
    static ObjectNode merged(ObjectNode below, ObjectNode above) {
        ObjectNode all = below.deepCopy();
        above.properties().forEach(entry -> {
            boolean both = all.get(entry.getKey()) instanceof ObjectNode && entry.getValue() instanceof ObjectNode;
            all.set(
                    entry.getKey(),
                    both
                            ? merged((ObjectNode) all.get(entry.getKey()), (ObjectNode) entry.getValue())
                            : entry.getValue());
        });
        return all;
    }

    private static final class NothingElse extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public Boolean hasAnySetter(Annotated any) {
            return false;
        }
    }
}
