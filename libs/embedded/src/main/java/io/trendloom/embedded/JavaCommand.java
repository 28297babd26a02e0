package io.trendloom.embedded;

import java.lang.management.ManagementFactory;
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

    /** How far code is compiled: a JVM that stops early is soon at work, and its children are to be so too. */
    private static final String TIER = "-XX:TieredStopAtLevel=";

    private JavaCommand() {}

    /** The {@code java} program of the running JDK. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** {@link #java()}, told to compile as far as this JVM does. */
    public static List<String> jvm() {
        return jvm(ManagementFactory.getRuntimeMXBean().getInputArguments());
    }

    static List<String> jvm(List<String> own) {
        List<String> command = new ArrayList<>(List.of(java()));
        own.stream().filter(flag -> flag.startsWith(TIER)).forEach(command::add);
        return command;
    }

    static List<String> of(List<String> flags, String classPath, String mainClass, String... arguments) {
        List<String> command = jvm();
        command.addAll(ALWAYS);
        command.addAll(flags);
        command.addAll(List.of("-cp", classPath, mainClass));
        command.addAll(List.of(arguments));
        return command;
    }
}
