package io.trendloom.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command that runs a main class in a JVM like this one. */
public final class JavaCommand {
    private static final List<String> ALWAYS = List.of(
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Djava.util.logging.SimpleFormatter.format=%1$tFT%1$tT.%1$tL %4$s %3$s %5$s%6$s%n");

    private JavaCommand() {}

    /** The {@code java} program of the running JDK. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static List<String> of(List<String> flags, String classPath, String mainClass, String... arguments) {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(ALWAYS);
        command.addAll(flags);
        command.addAll(List.of("-cp", classPath, mainClass));
        command.addAll(List.of(arguments));
        return command;
    }
}
