package io.trendloom.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Good inputs that {@link Mutations} begin with. */
final class FuzzSeeds {
    private static final Path PARQUET =
            Path.of("../libs/preparation/src/test/resources/io/trendloom/preparation/format");
    private static final Path NETWORK = Path.of("../forecast-worker/src/test/resources/text-network");
    private static final String SALE =
            "{\"id\":\"s1\",\"itemId\":\"85123A\",\"quantity\":6,\"unitPrice\":2.55,\"currency\":\"GBP\",\"time\":\"2011-12-08T09:15:00Z\"}";
    private static final String REVIEW =
            "{\"id\":\"r1\",\"itemId\":\"口红\",\"rating\":4,\"text\":\"a \\\"b\\\" \\u53e3 \\n c\",\"day\":\"2011-12-08\",\"language\":null}";
    private static final String EVENT =
            "{\"specversion\":\"1.0\",\"id\":\"e1\",\"source\":\"/shop\",\"type\":\"%s\",\"time\":\"2011-12-08T09:15:00Z\","
                    + "\"datacontenttype\":\"application/json\",\"dataschema\":\"https://trendloom.io/schemas/%s/1\","
                    + "\"traceparent\":\"00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\",\"data\":%s}";

    private FuzzSeeds() {}

    static List<byte[]> of(String parser) {
        return switch (parser) {
            case "JSON" -> List.of(bytes("[" + SALE + "," + REVIEW + "]"), bytes(SALE), bytes("[]"));
            case "NDJSON" -> List.of(bytes(SALE + "\n" + REVIEW + "\n"), bytes(REVIEW));
            case "CSV" ->
                List.of(
                        bytes("id,itemId,quantity,unitPrice\ns1,85123A,6,2.55\r\ns2,\"a \"\"b\"\"\",1,\"1,5\"\n"),
                        bytes("id;title\n1;口红\n"));
            case "PARQUET" ->
                Stream.of("sales-none", "sales-snappy", "sales-gzip", "sales-zstd")
                        .map(name -> read(PARQUET.resolve(name + ".parquet")))
                        .toList();
            case "CLOUD_EVENT" ->
                List.of(
                        bytes(EVENT.formatted("SaleRecorded", "SaleRecorded", SALE)),
                        bytes(EVENT.formatted("ReviewReceived", "ReviewReceived", REVIEW)));
            case "MANIFEST" -> List.of(manifest(pipeline()));
            case "PIPELINE" -> List.of(pipeline());
            default -> throw new IllegalArgumentException("There are no seeds for %s.".formatted(parser));
        };
    }

    static byte[] pipeline() {
        return read(NETWORK.resolve("pipeline.json"));
    }

    /** A manifest of a bundle with this pipeline and an empty network. */
    static byte[] manifest(byte[] pipeline) {
        return bytes("""
                {"format": 1, "provenance": {"modelId": "m1", "createdAt": "2011-12-09T00:00:00Z", "codeVersion": "test",
                "data": [{"name": "trendloom/clean/1", "sha256": "ab"}], "settings": {"epochs": "10"}, "seed": 1},
                "evaluation": null, "encoders": [{"text": "catalogue/x", "encoder": "x", "sha256": "cd"}], "files": [
                {"name": "network.onnx", "size": 0, "sha256": "%s"}, {"name": "pipeline.json", "size": %d, "sha256": "%s"}]}
                """.formatted(sha256(new byte[0]), pipeline.length, sha256(pipeline)));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
