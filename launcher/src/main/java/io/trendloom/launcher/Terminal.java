package io.trendloom.launcher;

import java.io.PrintStream;
import picocli.CommandLine.Help.Ansi;

/**
 * Where the command speaks: results to standard output, everything else to standard error.
 *
 * @param interactive whether a person watches standard error, so that progress may move
 */
public record Terminal(PrintStream out, PrintStream err, Ansi colours, boolean interactive) {

    /** As the calling script found it; the JDK cannot tell whether a single stream is a terminal. */
    public static Terminal ofProcess() {
        boolean noColour = !System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
        boolean outIsTerminal = Boolean.getBoolean("trendloom.stdout.terminal");
        boolean errIsTerminal = Boolean.getBoolean("trendloom.stderr.terminal");
        Ansi colours = outIsTerminal && !noColour ? Ansi.ON : Ansi.OFF;
        return new Terminal(System.out, System.err, colours, errIsTerminal);
    }

    /** A line of the result; {@code @|green text|@} is coloured where there are colours. */
    public void line(String text) {
        out.println(colours.string(text));
        out.flush();
    }

    /** A line of the result as it is, whatever marks are in it. */
    public void plain(String text) {
        out.println(text);
        out.flush();
    }

    /** A line about the way there. */
    public void note(String text) {
        err.println(text);
        err.flush();
    }
}
