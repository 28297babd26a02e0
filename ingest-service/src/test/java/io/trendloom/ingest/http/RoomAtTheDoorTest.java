package io.trendloom.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trendloom.contract.Kind;
import io.trendloom.ingest.batch.Batches;
import io.trendloom.ingest.calendar.ShopCalendar;
import io.trendloom.ingest.door.Door;
import io.trendloom.ingest.door.DoorListener;
import io.trendloom.ingest.door.DoorSettings;
import io.trendloom.ingest.pseudonym.PseudonymKey;
import io.trendloom.ingest.pseudonym.PseudonymKeys;
import io.trendloom.ingest.pseudonym.Pseudonyms;
import io.trendloom.ingest.rates.StoredRates;
import io.trendloom.ingest.raw.DoorObjects;
import io.trendloom.ingest.row.RowResult;
import io.trendloom.platform.http.ProblemException;
import io.trendloom.platform.messaging.Outbox;
import io.trendloom.platform.store.InMemoryObjectStore;
import io.trendloom.preparation.Preparation;
import io.trendloom.preparation.cleaning.Rates;
import io.trendloom.preparation.cleaning.Shop;
import io.trendloom.preparation.format.Limits;
import io.trendloom.preparation.format.RowFormat;
import io.trendloom.preparation.mapping.MappingChoice;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** A door without a database; before it is started, what comes in stays on its way. */
class RoomAtTheDoorTest {
    private static final byte[] BODY = "{\"id\":\"s1\"}\n".repeat(10).getBytes(StandardCharsets.UTF_8);
    private static final Shop SHOP = new Shop(ZoneOffset.UTC, "GBP");

    private final Door door = door();

    @Test
    void anUploadIsSentAwayWhereThereIsNoRoomInTime() throws Exception {
        CompletableFuture<List<RowResult>> first = door.submit(upload().next(10, 1 << 20));

        UploadAnswer second = new UploadAnswer(
                door, upload(), new UploadAnswer.Bounds(10, 1 << 20, Duration.ofMillis(1)), false, () -> false);

        assertThatThrownBy(second::begin).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.problem().status()).isEqualTo(429);
            assertThat(e.problem().detail()).contains("Nothing of this upload is stored.");
        });
        assertThat(first).isNotDone();
    }

    @Test
    void roomComesBackWithTheAnswers() throws Exception {
        CompletableFuture<List<RowResult>> first = door.submit(upload().next(10, 1 << 20));
        assertThat(door.offer(upload().next(10, 1 << 20), Duration.ZERO)).isNull();

        door.start();

        assertThat(first).failsWithin(Duration.ofSeconds(30));
        assertThat(door.offer(upload().next(10, 1 << 20), Duration.ZERO)).isNotNull();
        door.close();
    }

    private static Upload upload() throws IOException {
        MappingChoice choice = new MappingChoice(null, null);
        Preparation preparation = new Preparation(choice.of(Kind.SALES), SHOP, Limits.DEFAULT);
        return new Upload(
                Kind.SALES,
                RowFormat.NDJSON,
                choice,
                preparation,
                preparation.open(new ByteArrayInputStream(BODY), RowFormat.NDJSON),
                null);
    }

    /** With room for one byte: whatever comes first takes it all. */
    private static Door door() {
        PGSimpleDataSource none = new PGSimpleDataSource();
        Outbox outbox = new Outbox(URI.create("/test"), Clock.systemUTC());
        Door.Parts parts = new Door.Parts(
                none,
                new Pseudonyms(
                        none,
                        new PseudonymKeys(
                                PseudonymKey.ofBase64(Base64.getEncoder().encodeToString(new byte[32])), List.of())),
                new DoorObjects(new InMemoryObjectStore("test"), Clock.systemUTC()),
                new Batches(outbox),
                new ShopCalendar(none, outbox),
                new StoredRates(none, "GBP", Rates.fixed(Map.of())),
                Clock.systemUTC());
        return new Door(new DoorSettings(100, Duration.ZERO, 1, Duration.ZERO), parts, DoorListener.NONE);
    }
}
