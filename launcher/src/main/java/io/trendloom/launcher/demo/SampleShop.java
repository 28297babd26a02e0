package io.trendloom.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.trendloom.embedded.JavaCommand;
import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.api.JsonApi;
import io.trendloom.launcher.api.Service;
import io.trendloom.launcher.machine.Machine;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;

/** Runs {@link PublishSampleCommand} in a process of its own. */
final class SampleShop {
    private static final List<String> TERMINAL = List.of("trendloom.stdout.terminal", "trendloom.stderr.terminal");

    private final String program;

    /**
     * Runs it by this command's main class.
     */
    SampleShop(String program) {
        this.program = program;
    }

    /** Returns what was sent once the broker and the door have it all. */
    JsonNode send(Sample sample, Machine machine) throws InterruptedException {
        List<String> command = JavaCommand.jvm();
        command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
        TERMINAL.forEach(name -> command.add("-D%s=%s".formatted(name, System.getProperty(name, "false"))));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program));
        command.addAll(
                List.of(PublishSampleCommand.NAME, "--sample", sample.folder().toString()));
        command.addAll(List.of(
                "--ingest", Service.INGEST.on(machine.portOffset()).address().toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.INHERIT);
        builder.environment().putAll(machine.brokerEnvironment());
        try {
            Process process = builder.start();
            return sent(process);
        } catch (IOException e) {
            throw new CommandException(
                    ExitCode.FAILED, "The sample shop cannot be sent: %s.".formatted(e.getMessage()), e);
        }
    }

    private static JsonNode sent(Process process) throws IOException, InterruptedException {
        try {
            JsonNode sent = JsonApi.JSON.readTree(process.getInputStream().readAllBytes());
            int exitCode = process.waitFor();
            if (exitCode != 0) {
                throw new CommandException(ExitCode.FAILED, "The sample shop was not sent whole; why is said above.");
            }
            return sent;
        } finally {
            process.destroy();
        }
    }
}
