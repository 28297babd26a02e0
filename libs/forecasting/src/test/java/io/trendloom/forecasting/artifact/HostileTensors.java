package io.trendloom.forecasting.artifact;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Safetensors files whose hash fits, whatever their header says. */
final class HostileTensors {
    private static final int HASH_AT = Long.BYTES + "{\"__metadata__\":{\"sha256\":\"".length();

    private HostileTensors() {}

    /** A file of a header with a blank hash, and zeros behind it. */
    static byte[] signed(byte[] header, int zeros) {
        byte[] bytes = ByteBuffer.allocate(Long.BYTES + header.length + zeros)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(header.length)
                .put(header)
                .array();
        byte[] hash = HexFormat.of().formatHex(sha256(bytes)).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(hash, 0, bytes, HASH_AT, hash.length);
        return bytes;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
