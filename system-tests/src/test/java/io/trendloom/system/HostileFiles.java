package io.trendloom.system;

import io.trendloom.system.HostileCase.Counts;
import io.trendloom.system.HostileCase.Expected;
import io.trendloom.system.HostileCase.Refused;
import io.trendloom.system.HostileCase.Rows;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Whole uploads that are broken, endless, in disguise or meant for another door. */
final class HostileFiles {
    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";
    private static final String JSON = "application/json";
    private static final String PARQUET = "application/vnd.apache.parquet";
    private static final String SALES = "/v1/sales";
    private static final String HEADER = "id,itemId,quantity,unitPrice,time\n";
    private static final int MEBIBYTE = 1 << 20;

    private HostileFiles() {}

    static Stream<HostileCase> all() {
        return Stream.of(
                        notUploads(), bombs(), headers(), encodings(), cutOff(), parquet(), oddButRight(), wrongDoors())
                .flatMap(cases -> cases);
    }

    private static Stream<HostileCase> notUploads() {
        return Stream.of(
                refused("an empty CSV", CSV, text("")),
                refused("an empty JSON", JSON, text("")),
                refused("a byte order mark alone", CSV, bytes(0xEF, 0xBB, 0xBF)),
                refused("a PNG", CSV, bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R')),
                refused("a program", CSV, bytes(0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0)),
                refused("a spreadsheet", CSV, bytes('P', 'K', 3, 4, 20, 0, 6, 0, 8, 0, 0, 0, '!', 0, 0xDF, 0xA4)),
                refused("chance as CSV", CSV, chance(100_000)),
                refused("chance as JSON", JSON, chance(100_000)),
                refused("a number as JSON", JSON, text("17")),
                refused("a text as JSON", JSON, text("\"sale\"")),
                refused("XML as JSON", JSON, text("<sales/>")));
    }

    private static Stream<HostileCase> bombs() {
        return Stream.of(
                counts("1 GiB of zeros in 1 MiB of gzip", NDJSON, bomb("", 1024), 0, Map.of("row-too-large", 1L)),
                counts(
                        "a good row and a field of 1 GiB in gzip",
                        CSV,
                        bomb(HEADER + sale("bomb-1") + "\"", 1024),
                        1,
                        Map.of("row-too-large", 1L)),
                refused("a header of 256 MiB in gzip", CSV, bomb("id,", 256)),
                counts(
                        "a row of 2 MiB",
                        CSV,
                        text(HEADER + "x".repeat(2 * MEBIBYTE) + "\n" + sale("big-2")),
                        1,
                        Map.of("row-too-large", 1L)),
                counts(
                        "200,000 broken lines",
                        CSV,
                        text(HEADER + "x\n".repeat(200_000)),
                        0,
                        Map.of("column-count", 200_000L)),
                counts(
                        "200,000 halves of an object",
                        NDJSON,
                        text("{\n".repeat(200_000)),
                        0,
                        Map.of("json-malformed", 200_000L)),
                counts(
                        "a million blank lines",
                        CSV,
                        text(HEADER + "\n".repeat(1_000_000) + sale("blank")),
                        1,
                        Map.of()),
                counts(
                        "100,000 opening brackets as a row",
                        NDJSON,
                        text("[".repeat(100_000)),
                        0,
                        Map.of("json-malformed", 1L)),
                counts(
                        "100,000 objects within each other",
                        NDJSON,
                        text("{\"a\":".repeat(100_000)),
                        0,
                        Map.of("json-malformed", 1L)),
                counts("100,000 fields in a row", NDJSON, text(fields(100_000)), 0, Map.of("row-too-large", 1L)));
    }

    private static Stream<HostileCase> headers() {
        String columns = IntStream.range(0, 100_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        return Stream.of(
                refused("100,000 columns", CSV, text(columns + "\n" + columns)),
                refused("a column twice", CSV, text("id,itemId,quantity,quantity,unitPrice,time\n")),
                refused(
                        "no column for the product",
                        CSV,
                        text("id,quantity,unitPrice,time\ns,1,1,2011-03-04T10:00:00\n")),
                refused(
                        "semicolons",
                        CSV,
                        text(HEADER.replace(',', ';') + sale("semicolon").replace(',', ';'))),
                refused(
                        "tabs",
                        CSV,
                        text(HEADER.replace(',', '\t') + sale("tab").replace(',', '\t'))),
                refused("a quote that never closes in the header", CSV, text("\"id,itemId\n" + sale("open"))),
                counts("a header and no rows", CSV, text(HEADER), 0, Map.of()));
    }

    private static Stream<HostileCase> encodings() {
        String latin = HEADER + "caf\u00E9,good,1,1,2011-03-04T10:00:00\n" + sale("latin");
        String japanese = HEADER + "\u30AB\u30CA,good,1,1,2011-03-04T10:00:00\n" + sale("kana");
        String chinese = HEADER + "\u8336\u676F,\u597D\u4EA7\u54C1,1,1,2011-03-04T10:00:00\n" + sale("gb");
        return Stream.of(
                rows("Latin-1", latin.getBytes(StandardCharsets.ISO_8859_1), "not-utf-8", "stored"),
                rows("Shift_JIS", japanese.getBytes(Charset.forName("Shift_JIS")), "not-utf-8", "stored"),
                rows("GB18030", chinese.getBytes(Charset.forName("GB18030")), "stored", "stored"),
                rows(
                        "UTF-16 with its mark",
                        chinese.replace("gb", "gb-16")
                                .replace("\u8336", "\u676F")
                                .getBytes(StandardCharsets.UTF_16),
                        "stored",
                        "stored"),
                refused("UTF-16 without its mark", CSV, chinese.getBytes(StandardCharsets.UTF_16LE)),
                refused("UTF-32", CSV, chinese.getBytes(Charset.forName("UTF-32BE"))),
                rows(
                        "half a character",
                        join(
                                text(HEADER),
                                bytes('a', 0xE8, 0x8C),
                                text(",good,1,1,2011-03-04T10:00:00\n"),
                                text(sale("half"))),
                        "not-utf-8",
                        "stored"),
                rows(
                        "an overlong slash",
                        join(
                                text(HEADER),
                                bytes('a', 0xE0, 0x80, 0xAF),
                                text(",good,1,1,2011-03-04T10:00:00\n"),
                                text(sale("overlong"))),
                        "not-utf-8",
                        "stored"));
    }

    private static Stream<HostileCase> cutOff() {
        String two = HEADER + sale("cut-1") + sale("cut-2");
        return Stream.of(
                counts(
                        "gzip cut off after many rows",
                        CSV,
                        half(gzip(many("cut", 20_000))),
                        -1,
                        Map.of("gzip-broken", 1L)),
                refused("gzip cut off before its first row", CSV, Arrays.copyOf(gzip(text(two)), 12)),
                refused("gzip in gzip", CSV, gzip(gzip(text(two)))),
                rows(
                        "an array that does not end",
                        JSON,
                        text("[" + object("array-1") + ","),
                        "stored",
                        "json-malformed"),
                rows(
                        "an array with a lost comma",
                        JSON,
                        text("[" + object("comma-1") + object("comma-2") + "]"),
                        "stored",
                        "json-malformed",
                        "stored"),
                rows(
                        "text after the array",
                        JSON,
                        text("[" + object("after-1") + "] tail"),
                        "stored",
                        "json-malformed"),
                rows(
                        "a quote that never closes",
                        text(HEADER + sale("quote-1") + "\"quote-2,good,1,1,2011-03-04\n"),
                        "stored",
                        "quote-unclosed"));
    }

    private static Stream<HostileCase> parquet() {
        byte[] sales = parquetFile("sales-zstd");
        byte[] turned = sales.clone();
        for (int i = 4; i < 68; i++) {
            turned[i] ^= 0x55;
        }
        return Stream.of(
                refused("an empty Parquet", PARQUET, text("")),
                refused("CSV as Parquet", PARQUET, text(HEADER + sale("parquet"))),
                refused("Parquet's mark alone", PARQUET, text("PAR1")),
                refused("Parquet's marks alone", PARQUET, text("PAR1PAR1")),
                refused(
                        "a Parquet footer of 2 GiB",
                        PARQUET,
                        join(text("PAR1"), new byte[64], bytes(0xFF, 0xFF, 0xFF, 0x7F), text("PAR1"))),
                refused(
                        "a Parquet footer of zeros",
                        PARQUET,
                        join(text("PAR1"), new byte[64], bytes(32, 0, 0, 0), text("PAR1"))),
                refused("chance between Parquet's marks", PARQUET, join(text("PAR1"), chance(10_000), text("PAR1"))),
                refused("half a Parquet file", PARQUET, half(sales)),
                rows("a Parquet file in gzip", PARQUET, gzip(sales), "stored", "not-utf-8", "item-id-missing"),
                refused("a Parquet file with turned bits", PARQUET, turned),
                refused("a Parquet file with lists", PARQUET, parquetFile("nested")),
                refused("a Parquet bomb", PARQUET, parquetFile("bomb")),
                refused("Parquet as CSV", CSV, sales));
    }

    private static byte[] parquetFile(String name) {
        try {
            return Files.readAllBytes(Trendloom.root()
                    .resolve("libs/preparation/src/test/resources/io/trendloom/preparation/format")
                    .resolve(name + ".parquet"));
        } catch (IOException e) {
            throw new AssertionError("The file %s.parquet cannot be read.".formatted(name), e);
        }
    }

    private static Stream<HostileCase> oddButRight() {
        return Stream.of(
                rows(
                        "mixed line ends",
                        text(HEADER + "m1,good,1,1,2011-03-04T10:00:00\r\nm2,good,1,1,2011-03-04T10:00:00\r"
                                + "m3,good,1,1,2011-03-04T10:00:00\n"),
                        "stored",
                        "stored",
                        "stored"),
                rows("no line end at the end", text(HEADER + sale("no-end").strip()), "stored"),
                rows("a byte order mark", join(bytes(0xEF, 0xBB, 0xBF), text(HEADER + sale("mark"))), "stored"),
                rows("ids that differ by case", text(HEADER + sale("case-a") + sale("CASE-A")), "stored", "stored"),
                rows("one row twice", text(HEADER + sale("twice") + sale("twice")), "stored", "duplicate"),
                rows(
                        "one id with two contents",
                        text(HEADER + sale("changed") + sale("changed").replace(",1,1,", ",2,1,")),
                        "stored",
                        "stored"),
                rows("an empty array", JSON, text("[]")));
    }

    private static Stream<HostileCase> wrongDoors() {
        byte[] good = text(HEADER + sale("door"));
        return Stream.of(
                answered("XML", SALES, "application/xml", text("<sale/>"), 415, "application/xml"),
                answered("a form", SALES, "multipart/form-data; boundary=x", good, 415, "multipart/form-data"),
                answered("no content type", SALES, null, good, 415, ""),
                answered("a content type that is none", SALES, "csv", good, 400, ""),
                answered("an unknown mapping", SALES + "?mapping=nobody", CSV, good, 400, "nobody"),
                answered("columns that are none", SALES + "?columns=nonsense", CSV, good, 400, "nonsense"),
                answered("a column that is not there", SALES + "?columns=itemId=SKU", CSV, good, 400, "SKU"),
                answered("a way to answer that is none", SALES + "?results=some", CSV, good, 400, "some"),
                new HostileCase(
                        "a mapping that is no JSON",
                        SALES,
                        CSV,
                        Map.of("Trendloom-Mapping", "{nope"),
                        good,
                        new Refused(400, "")),
                new HostileCase(
                        "a mapping of one million brackets",
                        SALES,
                        CSV,
                        Map.of("Trendloom-Mapping", "[".repeat(6_000)),
                        good,
                        new Refused(400, "")),
                answered("an unknown kind", "/v1/orders", CSV, good, 404, ""),
                answered("a path out of the service", "/v1/..%2f..%2fetc%2fpasswd", CSV, good, 404, ""));
    }

    private static HostileCase refused(String name, String contentType, byte[] body) {
        return answered(name, SALES, contentType, body, 400, "");
    }

    private static HostileCase answered(
            String name, String path, @Nullable String contentType, byte[] body, int status, String detail) {
        return new HostileCase(name, path, contentType, Map.of(), body, new Refused(status, detail));
    }

    private static HostileCase rows(String name, byte[] body, String... results) {
        return rows(name, CSV, body, results);
    }

    private static HostileCase rows(String name, String contentType, byte[] body, String... results) {
        return of(name, contentType, body, new Rows(List.of(results)));
    }

    private static HostileCase counts(
            String name, String contentType, byte[] body, long stored, Map<String, Long> broken) {
        return of(name, contentType, body, new Counts(stored, broken));
    }

    private static HostileCase of(String name, String contentType, byte[] body, Expected expected) {
        return HostileCase.of(name, SALES, contentType, body, expected);
    }

    private static String sale(String id) {
        return id + ",good,1,1,2011-03-04T10:00:00\n";
    }

    private static String object(String id) {
        return "{\"id\":\"%s\",\"itemId\":\"good\",\"quantity\":1,\"unitPrice\":1,\"time\":\"2011-03-04T10:00:00\"}"
                .formatted(id);
    }

    private static String fields(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"field-%d\":%d".formatted(i, i))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static byte[] many(String id, int count) {
        return text(HEADER
                + IntStream.range(0, count).mapToObj(i -> sale(id + "-" + i)).collect(Collectors.joining()));
    }

    private static byte[] chance(int length) {
        byte[] body = new byte[length];
        new Random(7).nextBytes(body);
        return body;
    }

    private static byte[] bomb(String begin, int mebibytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] block = new byte[MEBIBYTE];
        Arrays.fill(block, (byte) 'a');
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text(begin));
            for (int i = 0; i < mebibytes; i++) {
                gzip.write(block);
            }
        } catch (IOException e) {
            throw new AssertionError("Memory does not fail.", e);
        }
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new AssertionError("Memory does not fail.", e);
        }
        return out.toByteArray();
    }

    private static byte[] half(byte[] body) {
        return Arrays.copyOf(body, body.length / 2);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
