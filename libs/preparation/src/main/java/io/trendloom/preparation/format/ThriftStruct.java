package io.trendloom.preparation.format;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * The whole numbers of a struct in Thrift's compact protocol, by the path of their field ids, {@code 5.1} say; all else is
 * passed over.
 */
final class ThriftStruct {
    private static final int DEEPEST = 8;
    private static final int BYTE = 3;
    private static final int DOUBLE = 7;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int SET = 10;
    private static final int STRUCT = 12;

    private final ByteBuffer in;
    private final Map<String, Long> numbers = new HashMap<>();

    private ThriftStruct(ByteBuffer in) {
        this.in = in;
    }

    /**
     * Reads a struct from the buffer's position on and leaves the position behind it.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Map<String, Long> read(ByteBuffer in) {
        ThriftStruct struct = new ThriftStruct(in);
        try {
            struct.fields("", 0);
            return struct.numbers;
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("The struct is cut off.", e);
        }
    }

    private void fields(String path, int depth) {
        int id = 0;
        for (int header = in.get() & 0xff; header != 0; header = in.get() & 0xff) {
            int step = header >>> 4;
            id = step == 0 ? (int) zigzag() : id + step;
            value(header & 0xf, path + id, depth);
        }
    }

    private void value(int type, String path, int depth) {
        switch (type) {
            case 1, 2 -> {
                // A boolean field is told by its type alone.
            }
            case BYTE -> in.get();
            case 4, 5, 6 -> numbers.put(path, zigzag());
            case DOUBLE -> skip(Double.BYTES);
            case BINARY -> skip(varint());
            case LIST, SET -> list(path, depth + 1);
            case STRUCT -> {
                requireDepth(depth);
                fields(path + ".", depth + 1);
            }
            default -> throw new IllegalArgumentException("The field type (%d) is none of a page.".formatted(type));
        }
    }

    private void list(String path, int depth) {
        requireDepth(depth);
        int header = in.get() & 0xff;
        long size = header >>> 4 == 15 ? varint() : header >>> 4;
        int type = header & 0xf;
        for (long i = 0; i < size; i++) {
            if (type == 1 || type == 2) {
                in.get();
            } else {
                value(type, path + "[]", depth);
            }
        }
    }

    private static void requireDepth(int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("The struct nests more than %d deep.".formatted(DEEPEST));
        }
    }

    private void skip(long bytes) {
        if (bytes < 0 || bytes > in.remaining()) {
            throw new BufferUnderflowException();
        }
        in.position(in.position() + (int) bytes);
    }

    private long zigzag() {
        long number = varint();
        return number >>> 1 ^ -(number & 1);
    }

    private long varint() {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = in.get();
            number |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return number;
            }
        }
        throw new IllegalArgumentException("A number has more than ten bytes.");
    }
}
