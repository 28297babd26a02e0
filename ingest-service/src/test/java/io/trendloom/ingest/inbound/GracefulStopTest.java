package io.trendloom.ingest.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.trendloom.ingest.Broker;
import io.trendloom.ingest.EmbeddedPartsResource;
import io.trendloom.ingest.Stored;
import io.trendloom.ingest.door.Admission;
import io.trendloom.ingest.door.DayEnding;
import io.trendloom.ingest.door.Door;
import io.trendloom.ingest.door.DoorListener;
import io.trendloom.ingest.door.DoorSettings;
import io.trendloom.platform.messaging.FailurePolicy;
import io.trendloom.platform.messaging.Handover;
import io.trendloom.platform.messaging.Redaction;
import io.trendloom.preparation.cleaning.Shop;
import io.trendloom.preparation.format.Limits;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedPartsResource.class)
class GracefulStopTest {
    private static final Duration LONG_LINGER = Duration.ofSeconds(2);

    @Inject
    Stored stored;

    @Inject
    Door.Parts parts;

    @Inject
    DayEnding days;

    @Inject
    Shop shop;

    @Inject
    FailurePolicy policy;

    @Inject
    Admission admission;

    private final List<String> acknowledged = new ArrayList<>();
    private Door door;
    private InboundEvents events;

    @BeforeEach
    void open() throws SQLException {
        stored.clear();
        door = new Door(new DoorSettings(100, LONG_LINGER, 1 << 20, Duration.ofSeconds(1)), parts, DoorListener.NONE);
        door.start();
        events = new InboundEvents(
                new InboundJob(door, days, new EventRows(shop, Limits.DEFAULT)), policy, Redaction.NONE, admission);
    }

    @Test
    void whatIsInHandIsStoredAndAcknowledgedAndNothingMoreIsBegun() throws Exception {
        events.on(sale("s1"));
        events.on(sale("s2"));

        events.stop();
        events.on(sale("s3"));
        door.close();

        assertThat(acknowledged).containsExactlyInAnyOrder("s1", "s2");
        assertThat(stored.count("sale")).isEqualTo(2);
    }

    @Test
    void aDoorThatClosesStoresWhatItHas() throws Exception {
        events.on(sale("s1"));

        door.close();

        assertThat(stored.count("sale")).isEqualTo(1);
        events.stop();
        assertThat(acknowledged).containsExactly("s1");
    }

    private Handover sale(String id) {
        byte[] event =
                Broker.event("e-" + id, "SaleRecorded", """
                {"id":"%s","itemId":"a","quantity":1,"unitPrice":1,"currency":"GBP","time":"2011-03-04T10:00:00Z"}""".formatted(id)).getBytes(StandardCharsets.UTF_8);
        return new Handover() {
            @Override
            public byte[] body() {
                return event;
            }

            @Override
            public @Nullable String contentType() {
                return null;
            }

            @Override
            public void acknowledge() {
                synchronized (acknowledged) {
                    acknowledged.add(id);
                }
            }

            @Override
            public void giveBack() {
                throw new AssertionError("What is in hand is finished.");
            }
        };
    }
}
