package io.trendloom.train;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.trendloom.contract.ObjectRef;
import io.trendloom.contract.Topology;
import io.trendloom.contract.message.DayEnded;
import io.trendloom.contract.message.TrainModel;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Installation.class)
class DeadLettersTest {
    @Inject
    LetterBox letters;

    private Connection connection;
    private Channel channel;

    @BeforeEach
    void connect() throws Exception {
        connection = Installation.broker().connect("dead letters");
        channel = connection.createChannel();
        channel.confirmSelect();
    }

    @AfterEach
    void disconnect() throws IOException {
        connection.close();
    }

    @Test
    void takeWhatIsNoMessage() throws Exception {
        send(new byte[] {0, 1, 2, (byte) 0xff});

        assertThat(reason()).contains("not a CloudEvent");
    }

    @Test
    void takeATypeThatIsUnknown() throws Exception {
        send(new String(Installation.encode(command(Map.of())), StandardCharsets.UTF_8)
                .replace("TrainModel", "ForgetModel")
                .getBytes(StandardCharsets.UTF_8));

        assertThat(reason()).contains("type (ForgetModel) must be one of");
    }

    @Test
    void takeAMessageOfAnotherType() throws Exception {
        send(Installation.encode(new DayEnded(LocalDate.of(2024, 3, 10))));

        assertThat(reason()).contains("type (DayEnded) must be TrainModel");
    }

    @Test
    void takeASchemaVersionThatIsUnknown() throws Exception {
        send(new String(Installation.encode(command(Map.of())), StandardCharsets.UTF_8)
                .replace("/TrainModel/1", "/TrainModel/2")
                .getBytes(StandardCharsets.UTF_8));

        assertThat(reason()).contains("/TrainModel/2) must be").endsWith("/TrainModel/1.");
    }

    @Test
    void takeACommandWhoseSettingsBreakARule() throws Exception {
        TrainModel bad = command(Map.of("epochs", "many"));
        send(Installation.encode(bad));

        assertThat(reason()).contains("setting epochs (many) must be a whole number");
        given().get("/v1/trainings/" + bad.trainingId()).then().statusCode(404);
    }

    @Test
    void areSentBackToTheirQueueOnlyOnce() throws Exception {
        TrainModel bad = command(Map.of("epochs", "0"));
        send(Installation.encode(bad));
        JsonPath letter = letters.next();
        String id = letter.getString("id");

        assertThat(letter.getString("type")).isEqualTo("TrainModel");
        assertThat(letter.getString("body")).contains(bad.trainingId());
        given().post("/v1/dead-letters/{id}/replay", id).then().statusCode(200);
        JsonPath again = letters.next();
        assertThat(again.getString("id")).isEqualTo(id);
        assertThat(again.getInt("times")).isEqualTo(2);

        letters.discard(id);
        given().post("/v1/dead-letters/{id}/replay", id).then().statusCode(404);
    }

    private static TrainModel command(Map<String, String> settings) {
        ObjectRef nowhere = new ObjectRef("trendloom", "snapshots/nowhere.json", "b".repeat(64), 3, 0);
        return new TrainModel("t-" + UUID.randomUUID(), nowhere, settings);
    }

    private void send(byte[] body) throws Exception {
        channel.basicPublish("", Topology.TRAIN_MODEL, null, body);
        channel.waitForConfirmsOrDie(10_000);
    }

    private String reason() {
        return letters.nextReason();
    }
}
