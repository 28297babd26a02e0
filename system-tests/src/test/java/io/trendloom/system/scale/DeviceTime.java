package io.trendloom.system.scale;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.function.ToLongFunction;

/**
 * The device of a worker, as code that is woven into it calls it: one batch at a time waits at the gate, then for as long as
 * the device is said to take.
 */
public final class DeviceTime {
    /** A file that the test locks to keep everybody from working. */
    static final String GATE = "gate";
    /** A file with the times that count now. */
    static final String TIMES = "times";
    /** A folder with a file for each process that has a batch in hand, named by its pid. */
    static final String AT_WORK = "at-work";

    private static volatile Path folder = Path.of("");

    private DeviceTime() {}

    /**
     * How long a batch takes, in ms.
     *
     * @param encoding of texts, instead of the network; negative: the network runs
     * @param scoring of items, beside the model
     */
    record Times(long encoding, long scoring) {
        /** No device beside the processor. */
        static final Times REAL = new Times(-1, 0);

        static Times read(Path folder) {
            try {
                String[] parts = Files.readString(folder.resolve(TIMES)).split(" ", 2);
                return new Times(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
            } catch (IOException e) {
                throw new UncheckedIOException("The times (%s) cannot be read.".formatted(folder), e);
            }
        }

        void write(Path folder) throws IOException {
            Files.writeString(folder.resolve(TIMES), encoding + " " + scoring);
        }
    }

    static void use(Path shared) {
        folder = shared;
    }

    /** Before a batch of texts; true where the network is not to run, and every text has the same vector. */
    public static boolean encode(int[] batch, float[][] vectors) {
        if (pass(Times::encoding) < 0) {
            return false;
        }
        for (int text : batch) {
            Arrays.fill(vectors[text], (float) (1 / Math.sqrt(vectors[text].length)));
        }
        return true;
    }

    /** Before a batch of items. */
    public static void score() {
        pass(Times::scoring);
    }

    private static synchronized long pass(ToLongFunction<Times> device) {
        String pid = Long.toString(ProcessHandle.current().pid());
        Path mark = folder.resolve(AT_WORK).resolve(pid);
        try {
            Files.createFile(mark);
            try (FileChannel gate = FileChannel.open(folder.resolve(GATE), StandardOpenOption.READ)) {
                gate.lock(0, Long.MAX_VALUE, true).release();
            }
            long millis = device.applyAsLong(Times.read(folder));
            Thread.sleep(Math.max(0, millis));
            Files.delete(mark);
            return millis;
        } catch (IOException e) {
            throw new UncheckedIOException("The gate (%s) cannot be passed.".formatted(folder), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Interrupted while the device worked.", e);
        }
    }
}
