package io.trendloom.forecast.series;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Signed integers as zigzag varints: one byte for a value from −64 to 63. */
final class PackedLongs {
    private static final int GROUP = 7;
    private static final int MORE = 0x80;

    private PackedLongs() {}

    static byte[] pack(long[] values) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(values.length * 2);
        for (long value : values) {
            long rest = (value << 1) ^ (value >> (Long.SIZE - 1));
            while ((rest & -MORE) != 0) {
                packed.write((int) (rest & (MORE - 1)) | MORE);
                rest >>>= GROUP;
            }
            packed.write((int) rest);
        }
        return packed.toByteArray();
    }

    static long[] unpack(byte[] packed) {
        long[] values = new long[packed.length];
        int count = 0;
        int at = 0;
        while (at < packed.length) {
            long value = 0;
            int shift = 0;
            byte group;
            do {
                group = packed[at++];
                value |= (long) (group & (MORE - 1)) << shift;
                shift += GROUP;
            } while (group < 0);
            values[count++] = (value >>> 1) ^ -(value & 1);
        }
        return Arrays.copyOf(values, count);
    }
}
