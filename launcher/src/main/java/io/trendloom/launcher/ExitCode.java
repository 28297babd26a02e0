package io.trendloom.launcher;

/** How the command ends, for scripts. */
public enum ExitCode {
    OK(0, "done"),
    FAILED(1, "the work failed; the message says why"),
    USAGE(2, "the command line cannot be understood"),
    DEGRADED(3, "status: a part is not healthy"),
    UNAVAILABLE(69, "the system, a part or the platform is not there"),
    BUSY(75, "a port or the data directory is taken; free it and try again"),
    INTERRUPTED(130, "stopped by Ctrl-C before it was done");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    public int number() {
        return number;
    }

    public String meaning() {
        return meaning;
    }
}
