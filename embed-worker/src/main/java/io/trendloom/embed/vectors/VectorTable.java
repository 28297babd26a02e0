package io.trendloom.embed.vectors;

import io.trendloom.encoding.VectorKey;
import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The table of vectors. */
final class VectorTable {
    private static final String FIND =
            "select text_sha256, vector from vector where encoder_sha256 = ? and text_sha256 = any(?)";
    private static final String ADD = """
            insert into vector (encoder_sha256, text_sha256, vector)
            select * from unnest(?, ?, ?) on conflict do nothing""";

    Map<VectorKey, float[]> find(Connection connection, String encoder, Collection<VectorKey> keys)
            throws SQLException {
        Map<VectorKey, float[]> found = new HashMap<>();
        try (PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setString(1, encoder);
            find.setArray(
                    2,
                    texts(connection, keys.stream().map(VectorKey::textSha256).toArray()));
            try (ResultSet rows = find.executeQuery()) {
                while (rows.next()) {
                    found.put(new VectorKey(encoder, rows.getString(1)), floats(rows.getBytes(2)));
                }
            }
        }
        return found;
    }

    int add(Connection connection, Map<VectorKey, float[]> vectors) throws SQLException {
        try (PreparedStatement add = connection.prepareStatement(ADD)) {
            add.setArray(
                    1,
                    texts(
                            connection,
                            vectors.keySet().stream()
                                    .map(VectorKey::encoderSha256)
                                    .toArray()));
            add.setArray(
                    2,
                    texts(
                            connection,
                            vectors.keySet().stream().map(VectorKey::textSha256).toArray()));
            byte[][] bodies = vectors.values().stream().map(VectorTable::bytes).toArray(byte[][]::new);
            add.setArray(3, connection.createArrayOf("bytea", bodies));
            return add.executeUpdate();
        }
    }

    private static Array texts(Connection connection, Object[] values) throws SQLException {
        return connection.createArrayOf("text", values);
    }

    private static byte[] bytes(float[] vector) {
        ByteBuffer buffer = ByteBuffer.allocate(vector.length * Float.BYTES);
        buffer.asFloatBuffer().put(vector);
        return buffer.array();
    }

    private static float[] floats(byte[] bytes) {
        float[] vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(vector);
        return vector;
    }
}
