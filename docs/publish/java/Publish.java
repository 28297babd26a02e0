import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Publishes an item, a review, a sale and the end of a day; each counts once the broker has it in a queue. */
public final class Publish {
    private static final String EXCHANGE = "trendloom.inbound";
    private static final int PERSISTENT = 2;
    private static final long CONFIRM_MILLIS = 30_000;

    public static void main(String[] arguments) throws Exception {
        ConnectionFactory broker = new ConnectionFactory();
        broker.setUri(System.getenv("TRENDLOOM_AMQP"));
        try (Connection connection = broker.newConnection("java publisher")) {
            Publish shop = new Publish(connection.createChannel());
            shop.publish("catalogue.item", "ItemReceived", "item-java-mug-1", """
                    {"id":"java-mug","version":1,"title":"Enamel mug, 350 ml","price":12.50,"currency":"GBP"}""");
            shop.publish("catalogue.review", "ReviewReceived", "review-java-1", """
                    {"id":"java-review-1","itemId":"java-mug","rating":5,"text":"Keeps tea warm.","day":"2024-03-01"}""");
            shop.publish("sales.recorded", "SaleRecorded", "sale-java-1001-1", """
                    {"id":"java-1001-1","orderId":"java-1001","itemId":"java-mug","quantity":2,"unitPrice":12.50,
                     "currency":"GBP","time":"2024-03-01T10:15:00","channel":"web"}""");
            shop.publish("day.ended", "DayEnded", "day-java-2024-03-01", """
                    {"day":"2024-03-01"}""");
        }
    }

    private final Channel channel;
    private final Set<String> returned = ConcurrentHashMap.newKeySet();

    private Publish(Channel channel) throws IOException {
        this.channel = channel;
        channel.addReturnListener(message -> returned.add(message.getProperties().getMessageId()));
        channel.confirmSelect();
    }

    /** The same id again is the same event, so that a program that is not sure sends again. */
    private void publish(String routingKey, String type, String id, String data) throws Exception {
        String event = """
                {"specversion":"1.0","id":"%s","source":"/shops/java","type":"%s","time":"%s",
                 "datacontenttype":"application/json","dataschema":"https://trendloom.io/schemas/%s/1","data":%s}"""
                .formatted(id, type, Instant.now(), type, data);
        BasicProperties properties = new BasicProperties.Builder()
                .contentType("application/cloudevents+json")
                .deliveryMode(PERSISTENT)
                .messageId(id)
                .build();
        channel.basicPublish(EXCHANGE, routingKey, true, properties, event.getBytes(UTF_8));
        // Many messages may wait for one confirm: publish a thousand, then wait.
        channel.waitForConfirmsOrDie(CONFIRM_MILLIS);
        if (returned.contains(id)) {
            throw new IOException("No queue took %s. Maybe ingest-service has never been started.".formatted(id));
        }
        System.out.println("confirmed " + type + " " + id);
    }
}
