package io.trendloom.forecasting.network.tensor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The safetensors encoding: length of the header, the header in JSON, then the numbers, all little-endian. */
final class SafeTensors {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NOTES = "__metadata__";
    private static final String HASH = "sha256";
    private static final String BLANK = "0".repeat(64);
    private static final int ALIGNMENT = 8;

    private SafeTensors() {}

    static byte[] encode(TensorFile file) {
        byte[] header = header(file);
        long size = file.tensors().values().stream()
                .mapToLong(t -> (long) t.values().length * Float.BYTES)
                .sum();
        ByteBuffer out = ByteBuffer.allocate(Math.toIntExact(Long.BYTES + header.length + size))
                .order(ByteOrder.LITTLE_ENDIAN);
        out.putLong(header.length).put(header);
        for (Tensor tensor : file.tensors().values()) {
            for (float value : tensor.values()) {
                out.putFloat(value);
            }
        }
        byte[] bytes = out.array();
        byte[] hash = sha256(bytes);
        System.arraycopy(hash, 0, bytes, hashPosition(header), hash.length);
        return bytes;
    }

    static TensorFile decode(byte[] bytes) {
        byte[] header = readHeader(bytes);
        JsonNode root = parse(header);
        requireHash(bytes, header, root.path(NOTES).path(HASH).asText());
        ByteBuffer data = ByteBuffer.wrap(bytes, Long.BYTES + header.length, bytes.length - Long.BYTES - header.length)
                .slice()
                .order(ByteOrder.LITTLE_ENDIAN);
        SortedMap<String, String> notes = new TreeMap<>();
        SortedMap<String, Tensor> tensors = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : root.properties()) {
            if (entry.getKey().equals(NOTES)) {
                entry.getValue()
                        .properties()
                        .forEach(
                                note -> notes.put(note.getKey(), note.getValue().asText()));
            } else {
                tensors.put(entry.getKey(), tensor(entry.getValue(), data));
            }
        }
        notes.remove(HASH);
        return new TensorFile(notes, tensors);
    }

    private static byte[] header(TensorFile file) {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode notes = root.putObject(NOTES).put(HASH, BLANK);
        file.notes().forEach(notes::put);
        long offset = 0;
        for (Map.Entry<String, Tensor> entry : file.tensors().entrySet()) {
            ObjectNode node = root.putObject(entry.getKey()).put("dtype", "F32");
            entry.getValue().shape().forEach(node.withArray("shape")::add);
            long end = offset + (long) entry.getValue().values().length * Float.BYTES;
            node.putArray("data_offsets").add(offset).add(end);
            offset = end;
        }
        byte[] json = root.toString().getBytes(StandardCharsets.UTF_8);
        byte[] padded = Arrays.copyOf(json, (json.length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT);
        Arrays.fill(padded, json.length, padded.length, (byte) ' ');
        return padded;
    }

    private static byte[] readHeader(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long length = bytes.length < Long.BYTES ? -1 : in.getLong();
        if (length < 0 || length > bytes.length - Long.BYTES) {
            throw new IllegalArgumentException("Its header does not fit into its %d bytes.".formatted(bytes.length));
        }
        return Arrays.copyOfRange(bytes, Long.BYTES, Long.BYTES + Math.toIntExact(length));
    }

    private static JsonNode parse(byte[] header) {
        try {
            return JSON.readTree(new String(header, StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Its header is not JSON.", e);
        }
    }

    private static void requireHash(byte[] bytes, byte[] header, String expected) {
        byte[] blanked = bytes.clone();
        byte[] blank = BLANK.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(blank, 0, blanked, hashPosition(header), blank.length);
        String actual = new String(sha256(blanked), StandardCharsets.US_ASCII);
        if (!actual.equals(expected)) {
            throw new IllegalArgumentException("Its sha256 is %s but it says %s.".formatted(actual, expected));
        }
    }

    /** The hash is the first note of the first member, so that its place is known before the rest is trusted. */
    private static int hashPosition(byte[] header) {
        String start = "{\"" + NOTES + "\":{\"" + HASH + "\":\"";
        if (header.length < start.length() + BLANK.length()
                || !new String(header, 0, start.length(), StandardCharsets.US_ASCII).equals(start)) {
            throw new IllegalArgumentException("Its header does not begin with a sha256.");
        }
        return Long.BYTES + start.length();
    }

    private static Tensor tensor(JsonNode node, ByteBuffer data) {
        List<Long> shape = new ArrayList<>();
        node.path("shape").forEach(axis -> shape.add(axis.asLong()));
        int from = node.path("data_offsets").path(0).asInt();
        int to = node.path("data_offsets").path(1).asInt();
        if (from < 0 || to < from || to > data.limit()) {
            throw new IllegalArgumentException(
                    "Its data_offsets (%d, %d) must lie within its %d bytes.".formatted(from, to, data.limit()));
        }
        float[] values = new float[(to - from) / Float.BYTES];
        data.slice(from, to - from)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(values);
        return new Tensor(shape, values);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest).getBytes(StandardCharsets.US_ASCII);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JVM has no SHA-256.", e);
        }
    }
}
