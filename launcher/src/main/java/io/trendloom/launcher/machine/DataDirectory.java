package io.trendloom.launcher.machine;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that names where a system keeps its data. */
public final class DataDirectory {
    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "Where all data are kept (default: $TRENDLOOM_DATA_DIR or ~/.trendloom).",
            defaultValue = "${env:TRENDLOOM_DATA_DIR:-${sys:user.home}/.trendloom}")
    private Path path = Path.of(".trendloom");

    public Path path() {
        return path.toAbsolutePath().normalize();
    }
}
