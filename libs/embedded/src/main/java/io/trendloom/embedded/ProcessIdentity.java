package io.trendloom.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One process, told apart from a later one with the same pid by its start (in clock ticks) and the machine's boot. */
public record ProcessIdentity(long pid, long startTicks, String bootId) {
    private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");
    /** Fields after the command's closing bracket in /proc/PID/stat: the state first, the start nineteen further. */
    private static final int START_TICKS = 19;

    /** The process that runs under this pid now; null when none does, or only a zombie that nobody has reaped. */
    public static @Nullable ProcessIdentity of(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            if (fields[0].equals("Z") || fields[0].equals("X")) {
                return null;
            }
            String bootId = Files.readString(BOOT_ID).strip();
            return new ProcessIdentity(pid, Long.parseLong(fields[START_TICKS]), bootId);
        } catch (IOException gone) {
            return null;
        }
    }

    public boolean isRunning() {
        return equals(of(pid));
    }

    /** One line, read back by {@link #parse}. */
    String line() {
        return pid + " " + startTicks + " " + bootId;
    }

    /** Reads what {@link #line} wrote; null for anything else. */
    static @Nullable ProcessIdentity parse(String line) {
        String[] words = line.strip().split(" ");
        try {
            return words.length == 3
                    ? new ProcessIdentity(Long.parseLong(words[0]), Long.parseLong(words[1]), words[2])
                    : null;
        } catch (NumberFormatException damaged) {
            return null;
        }
    }
}
