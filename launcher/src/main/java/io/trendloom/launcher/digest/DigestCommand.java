package io.trendloom.launcher.digest;

import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.Terminal;
import io.trendloom.launcher.api.JsonApi;
import io.trendloom.launcher.api.Service;
import io.trendloom.launcher.api.SystemOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code trendloom digest}: the week in one page. */
@Command(
        name = "digest",
        description = "Writes the week in one page of HTML that needs nothing else: to be read, sent and kept.")
public final class DigestCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the page is written to.")
    private Path out = Path.of("digest.html");

    @Option(
            names = "--week",
            paramLabel = "WEEK",
            description = "A week that is over, say 2011-W49, as it was known then (default: now).")
    private @Nullable String week;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            description = "en or zh (default: ${DEFAULT-VALUE}).",
            defaultValue = "en")
    private String language = "en";

    @Mixin
    private SystemOptions system = new SystemOptions();

    public DigestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        String of = week == null ? "" : "&week=" + JsonApi.segment(week);
        String html = system.api(Service.FORECAST).text("/v1/digest?language=" + JsonApi.segment(language) + of);
        try {
            Files.writeString(out, html);
        } catch (IOException e) {
            throw new CommandException(ExitCode.FAILED, "The file %s cannot be written.".formatted(out), e);
        }
        terminal.line("The digest is in " + out);
        return ExitCode.OK.number();
    }
}
