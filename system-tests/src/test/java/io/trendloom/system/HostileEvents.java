package io.trendloom.system;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Deliveries that no door should take in. */
final class HostileEvents {
    private static final String SALE =
            "{\"id\":\"%s\",\"itemId\":\"good\",\"quantity\":1,\"unitPrice\":1,\"time\":\"2011-03-04T10:00:00\"}";
    private static final String NO_EVENT = "not a CloudEvent";

    static final List<Case> ALL = List.of(
            of("nothing", NO_EVENT, ""),
            of("a word", NO_EVENT, "hello"),
            of("a number", NO_EVENT, "17"),
            of("a text", NO_EVENT, "\"event\""),
            of("null", NO_EVENT, "null"),
            of("an array", NO_EVENT, "[]"),
            of("XML", NO_EVENT, "<event id=\"1\"/>"),
            of("CSV", NO_EVENT, "id,itemId\n1,2\n"),
            of(
                    "half an event",
                    NO_EVENT,
                    event("half", "SaleRecorded", sale("half")).substring(0, 120)),
            new Case("chance", NO_EVENT, chance()),
            new Case("gzip", NO_EVENT, gzip(event("gzip", "SaleRecorded", sale("gzip")))),
            of("10,000 opening brackets", NO_EVENT, "[".repeat(10_000)),
            of("10,000 objects within each other", NO_EVENT, "{\"data\":".repeat(10_000)),
            of(
                    "no id",
                    NO_EVENT,
                    event("x", "SaleRecorded", sale("x")).replace("\"id\":\"x\",\"source\"", "\"source\"")),
            of("no source", NO_EVENT, event("y", "SaleRecorded", sale("y")).replace("\"source\":\"/test\",", "")),
            of("no type", NO_EVENT, event("z", "SaleRecorded", sale("z")).replace("\"type\":\"SaleRecorded\",", "")),
            of(
                    "no version of CloudEvents",
                    NO_EVENT,
                    event("v", "SaleRecorded", sale("v")).replace("\"specversion\":\"1.0\",", "")),
            of(
                    "version 7 of CloudEvents",
                    NO_EVENT,
                    event("7", "SaleRecorded", sale("7")).replace("\"1.0\"", "\"7.0\"")),
            of(
                    "a source that is no URI",
                    NO_EVENT,
                    event("uri", "SaleRecorded", sale("uri")).replace("/test", "http://[")),
            of(
                    "a time that is none",
                    NO_EVENT,
                    event("time", "SaleRecorded", sale("time")).replace("2011-03-04T10:00:00Z", "noon")),
            of("an unknown type", "must be one of", event("type", "OrderPlaced", sale("type"))),
            of("a type that workers send", "BatchStored", event("batch", "BatchStored", "{\"batchId\":\"x\"}")),
            of(
                    "a schema of tomorrow",
                    "dataschema",
                    event("schema", "SaleRecorded", sale("schema"))
                            .replace(
                                    "\"source\"",
                                    "\"dataschema\":\"https://trendloom.io/schemas/SaleRecorded/9\",\"source\"")),
            of("no data", "object", event("none", "SaleRecorded", "null")),
            of("data that are a text", "object", event("text", "SaleRecorded", "\"sale\"")),
            of("data that are an array", "object", event("array", "SaleRecorded", "[]")),
            of("data that are a number", "object", event("number", "SaleRecorded", "17")),
            of(
                    "data 40 deep",
                    "json-malformed",
                    event("deep", "SaleRecorded", "{\"a\":" + "[".repeat(40) + "]".repeat(40) + "}")),
            of(
                    "data of 2 MiB",
                    "row-too-large",
                    event("big", "SaleRecorded", "{\"id\":\"" + "x".repeat(2 << 20) + "\"}")),
            of(
                    "no quantity",
                    "quantity-unreadable",
                    event("q1", "SaleRecorded", sale("q1").replace("\"quantity\":1,", ""))),
            of(
                    "a quantity of 0",
                    "quantity-zero",
                    event("q2", "SaleRecorded", sale("q2").replace("\"quantity\":1", "\"quantity\":0"))),
            of(
                    "a quantity in words",
                    "quantity-unreadable",
                    event("q3", "SaleRecorded", sale("q3").replace("\"quantity\":1", "\"quantity\":\"one\""))),
            of(
                    "a price of 0",
                    "price-positive",
                    event("p1", "SaleRecorded", sale("p1").replace("\"unitPrice\":1", "\"unitPrice\":0"))),
            of("an id of 10,000 characters", "id-invalid", event("i1", "SaleRecorded", sale("x".repeat(10_000)))),
            of(
                    "a time to come",
                    "day-in-future",
                    event("t1", "SaleRecorded", sale("t1").replace("2011-", "2999-"))),
            of(
                    "an unknown currency",
                    "currency-unknown",
                    event(
                            "c1",
                            "SaleRecorded",
                            sale("c1").replace("\"quantity\"", "\"currency\":\"XXX\",\"quantity\""))),
            of("an item without an id", "id-missing", event("it", "ItemReceived", "{\"title\":\"tea\"}")),
            of(
                    "a review of nothing",
                    "review-empty",
                    event("re", "ReviewReceived", "{\"id\":\"r\",\"itemId\":\"a\",\"day\":\"2011-03-04\"}")),
            of(
                    "stock below 0",
                    "stock-negative",
                    event("st", "StockObserved", "{\"itemId\":\"a\",\"time\":\"2011-03-04T18:00:00\",\"onHand\":-1}")),
            of(
                    "a signal without a value",
                    "value-unreadable",
                    event("si", "SignalObserved", "{\"name\":\"visits\",\"day\":\"2011-03-04\"}")),
            of("a view of nothing", "item-id-missing", event("vi", "ItemViewed", "{\"time\":\"2011-03-04\"}")),
            of("a day to come ends", "2999-01-01", event("d1", "DayEnded", "{\"day\":\"2999-01-01\"}")),
            of("a day ends that is none", "day", event("d2", "DayEnded", "{\"day\":\"the last\"}")));

    private HostileEvents() {}

    /**
     * A delivery.
     *
     * @param reason part of the reason that its dead letter must give
     */
    record Case(String name, String reason, byte[] body) {}

    /** A delivery that is to be stored. */
    static byte[] good(String id) {
        return event(id, "SaleRecorded", sale(id)).getBytes(StandardCharsets.UTF_8);
    }

    private static Case of(String name, String reason, String body) {
        return new Case(name, reason, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String event(String id, String type, String data) {
        return ("{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"/test\",\"type\":\"%s\","
                        + "\"time\":\"2011-03-04T10:00:00Z\",\"datacontenttype\":\"application/json\",\"data\":%s}")
                .formatted(id, type, data);
    }

    private static String sale(String id) {
        return SALE.formatted(id);
    }

    private static byte[] chance() {
        byte[] body = new byte[10_000];
        new Random(7).nextBytes(body);
        return body;
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail.", e);
        }
        return out.toByteArray();
    }
}
