package io.trendloom.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trendloom.contract.message.BatchStored;
import io.trendloom.contract.message.CalendarDays;
import io.trendloom.contract.message.DayClosed;
import io.trendloom.contract.message.DayEnded;
import io.trendloom.contract.message.SaleRecorded;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloudEventCodecTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2011-11-08T12:00:00Z");
    private static final DayClosed DAY_CLOSED = new DayClosed(
            7,
            LocalDate.of(2011, 11, 8),
            new CalendarDays(
                    LocalDate.of(2010, 12, 1), List.of(DayOfWeek.SATURDAY), List.of(LocalDate.of(2010, 12, 24))));

    @Test
    void readsBackWhatItWrote() {
        byte[] body = CloudEventCodec.encode("e-1", URI.create("/ingest-service"), NOON, DAY_CLOSED, "00-ab-cd-01");

        Envelope envelope = CloudEventCodec.decode(body);

        assertThat(envelope.id()).isEqualTo("e-1");
        assertThat(envelope.type()).isEqualTo("DayClosed");
        assertThat(envelope.time()).isEqualTo(NOON);
        assertThat(envelope.traceparent()).isEqualTo("00-ab-cd-01");
        assertThat(envelope.as(DayClosed.class)).isEqualTo(DAY_CLOSED);
    }

    @Test
    void keepsDecimalsExact() {
        SaleRecorded sale = new SaleRecorded(
                "s",
                null,
                "i",
                new BigDecimal("1234567890123456.123456789"),
                new BigDecimal("2.55"),
                "GBP",
                "2011-11-08T12:00:00",
                null,
                null,
                null,
                null,
                null);
        byte[] body = CloudEventCodec.encode("e", URI.create("/shop"), NOON, sale, null);

        assertThat(CloudEventCodec.decode(body).as(SaleRecorded.class)).isEqualTo(sale);
    }

    @Test
    void namesAnUnknownType() {
        assertThatThrownBy(() -> CloudEventCodec.decode(event("SaleInvented", null)))
                .isInstanceOf(ContractException.class)
                .hasMessageContaining("SaleInvented")
                .hasMessageContaining("SaleRecorded");
    }

    @Test
    void namesAnUnknownSchemaVersion() {
        assertThatThrownBy(() ->
                        CloudEventCodec.decode(event("SaleRecorded", "https://trendloom.io/schemas/SaleRecorded/9")))
                .isInstanceOf(ContractException.class)
                .hasMessageContaining("SaleRecorded/9")
                .hasMessageContaining("SaleRecorded/1");
    }

    @Test
    void saysThatGarbageIsNoCloudEvent() {
        assertThatThrownBy(() -> CloudEventCodec.decode(new byte[] {1, 2, 3}))
                .isInstanceOf(ContractException.class)
                .hasMessageContaining("3 bytes")
                .hasMessageContaining("not a CloudEvent");
    }

    @Test
    void refusesToReadOneTypeAsAnother() {
        byte[] body = CloudEventCodec.encode("e", URI.create("/x"), NOON, DAY_CLOSED, null);

        assertThatThrownBy(() -> CloudEventCodec.decode(body).as(BatchStored.class))
                .isInstanceOf(ContractException.class)
                .hasMessageContaining("DayClosed");
    }

    @Test
    void namesTheFieldThatBreaksItsRule() {
        Envelope envelope = CloudEventCodec.decode(event("SaleRecorded", null));

        assertThatThrownBy(() -> envelope.as(SaleRecorded.class))
                .isInstanceOf(ContractException.class)
                .hasMessageContaining("The id (null) must be 1 to 200 printable characters");
    }

    @Test
    void anIdIsPrintableAndBounded() {
        assertThat(Rules.isId("85123A")).isTrue();
        assertThat(Rules.isId("口红 01")).isTrue();
        assertThat(Rules.isId("x".repeat(200))).isTrue();
        assertThat(Rules.isId("x".repeat(201))).isFalse();
        assertThat(Rules.isId("a\u0000b")).isFalse();
        assertThat(Rules.isId(" ")).isFalse();
        assertThat(Rules.isId("")).isFalse();
    }

    private static byte[] event(String type, String schema) {
        String dataSchema = schema == null ? "" : "\"dataschema\":\"%s\",".formatted(schema);
        return """
                {"specversion":"1.0","id":"1","source":"/shop","type":"%s",%s"data":{}}""".formatted(type, dataSchema).getBytes(UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null | The message (null) is not a CloudEvent",
                "[] | it must be a JSON object",
                "17 | it must be a JSON object",
            })
    void refusesWhatIsNoObject(String body, String reason) {
        assertThatThrownBy(() -> CloudEventCodec.decode(body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ContractException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void tellsAFieldThatIsNotAsTheSchemaAsks() {
        Envelope event = new Envelope(
                "d",
                "/test",
                "DayEnded",
                null,
                null,
                Json.mapper().createObjectNode().put("day", "the last"));

        assertThatThrownBy(() -> event.as(DayEnded.class))
                .isInstanceOf(ContractException.class)
                .hasMessage(
                        "The data of the DayEnded (id d) cannot be read: the day (the last) is not as the schema asks.");
    }
}
