package io.trendloom.system;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Inputs near good ones, as fuzzers make them: one to four changes of a seed, each at a place drawn at random. */
final class Mutations {
    private static final int MOST_CHANGES = 4;
    private static final int LONGEST_RUN = 4_096;
    private static final int LARGEST = 1 << 18;
    private static final List<byte[]> TELLING = List.of(
            bytes("\""),
            bytes("\\"),
            bytes("\n"),
            bytes("\r\n"),
            bytes(","),
            bytes(";"),
            bytes("{"),
            bytes("}"),
            bytes("["),
            bytes("]"),
            bytes(":"),
            bytes("null"),
            bytes("1e999"),
            bytes("-0"),
            bytes("NaN"),
            bytes("\\u0000"),
            bytes("\\ud800"),
            bytes("99999999999999999999"),
            bytes("../../etc/passwd"),
            bytes("口"),
            new byte[] {0},
            new byte[] {(byte) 0xff},
            new byte[] {(byte) 0xc0, (byte) 0xaf},
            new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf},
            new byte[] {(byte) 0x1f, (byte) 0x8b},
            new byte[] {(byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0x7f});

    private final SplittableRandom random;
    private final List<byte[]> seeds;

    Mutations(long seed, List<byte[]> seeds) {
        this.random = new SplittableRandom(seed);
        this.seeds = List.copyOf(seeds);
    }

    byte[] next() {
        byte[] input = pick(seeds).clone();
        for (int left = random.nextInt(1, MOST_CHANGES + 1); left > 0; left--) {
            input = changed(input);
        }
        return input.length <= LARGEST ? input : Arrays.copyOf(input, LARGEST);
    }

    private byte[] changed(byte[] input) {
        int at = random.nextInt(input.length + 1);
        int end = Math.min(input.length, at + random.nextInt(1, 33));
        return switch (random.nextInt(7)) {
            case 0 -> flipped(input);
            case 1 -> spliced(input, at, at, pick(TELLING));
            case 2 -> spliced(input, at, end, new byte[0]);
            case 3 -> spliced(input, at, end, pick(TELLING));
            case 4 -> spliced(input, at, at, repeated(pick(TELLING)));
            case 5 -> Arrays.copyOf(input, at);
            default -> crossed(input, at);
        };
    }

    private byte[] flipped(byte[] input) {
        byte[] flipped = input.clone();
        if (flipped.length > 0) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    /** The head of one input with the tail of another. */
    private byte[] crossed(byte[] input, int at) {
        byte[] other = pick(seeds);
        int from = random.nextInt(other.length + 1);
        return spliced(input, at, input.length, Arrays.copyOfRange(other, from, other.length));
    }

    private byte[] repeated(byte[] text) {
        int times = random.nextInt(1, LONGEST_RUN / text.length);
        byte[] run = new byte[text.length * times];
        for (int i = 0; i < run.length; i++) {
            run[i] = text[i % text.length];
        }
        return run;
    }

    private static byte[] spliced(byte[] input, int from, int to, byte[] by) {
        byte[] whole = new byte[input.length - (to - from) + by.length];
        System.arraycopy(input, 0, whole, 0, from);
        System.arraycopy(by, 0, whole, from, by.length);
        System.arraycopy(input, to, whole, from + by.length, input.length - to);
        return whole;
    }

    private byte[] pick(List<byte[]> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
