package io.trendloom.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.GetResponse;
import io.trendloom.contract.Topology;
import io.trendloom.contract.message.Message;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** Hears all that a shop publishes, on a queue of its own, and holds it to the schemas. */
final class PublishedEvents implements AutoCloseable {
    private final Connection connection;
    private final Channel channel;
    private final String queue;

    PublishedEvents(String amqpUrl) throws IOException, TimeoutException, URISyntaxException, GeneralSecurityException {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri(amqpUrl);
        connection = factory.newConnection("published events");
        channel = connection.createChannel();
        queue = channel.queueDeclare().getQueue();
        channel.queueBind(queue, Topology.INBOUND, "#");
    }

    /** What was published since the last call. */
    List<JsonNode> heard() throws IOException {
        List<JsonNode> events = new ArrayList<>();
        for (GetResponse next = channel.basicGet(queue, true); next != null; next = channel.basicGet(queue, true)) {
            events.add(Trendloom.json(new String(next.getBody(), StandardCharsets.UTF_8)));
        }
        return events;
    }

    /** What the event and its data break of their schemas. */
    static List<String> errors(JsonNode event) throws IOException {
        List<String> errors = new ArrayList<>(errors("CloudEvent", event));
        errors.addAll(errors(event.path("type").asText(), event.path("data")));
        return errors;
    }

    private static List<String> errors(String type, JsonNode instance) throws IOException {
        try (InputStream file =
                Message.class.getResourceAsStream("/io/trendloom/contract/schemas/" + type + "-1.json")) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(file, InputFormat.JSON);
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

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
