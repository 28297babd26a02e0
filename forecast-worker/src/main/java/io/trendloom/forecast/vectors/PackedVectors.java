package io.trendloom.forecast.vectors;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Vectors as bytes, little-endian: text vectors as floats, sums of them as doubles. */
public final class PackedVectors {
    private PackedVectors() {}

    static byte[] pack(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(vector);
        return bytes.array();
    }

    /** A text vector. */
    public static float[] floats(byte[] packed) {
        float[] vector = new float[packed.length / Float.BYTES];
        ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(vector);
        return vector;
    }

    static byte[] pack(double[] sum) {
        ByteBuffer bytes = ByteBuffer.allocate(sum.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(sum);
        return bytes.array();
    }

    /** A sum of text vectors. */
    public static double[] doubles(byte[] packed) {
        double[] sum = new double[packed.length / Double.BYTES];
        ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(sum);
        return sum;
    }
}
