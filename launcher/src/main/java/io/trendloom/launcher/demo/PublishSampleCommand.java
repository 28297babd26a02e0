package io.trendloom.launcher.demo;

import io.trendloom.embedded.BrokerAddress;
import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.Progress;
import io.trendloom.launcher.Terminal;
import io.trendloom.launcher.api.JsonApi;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The sample shop's side of the demo, in a process of its own, as a shop's systems are. */
@Command(
        name = PublishSampleCommand.NAME,
        hidden = true,
        description = "Sends a sample shop to ingest-service, half over HTTP and half to the broker that the "
                + "environment names as it does for the workers (RABBITMQ_HOST, …).")
public final class PublishSampleCommand implements Callable<Integer> {
    static final String NAME = "publish-sample";

    private final Terminal terminal;

    @Option(names = "--sample", required = true, paramLabel = "DIR", description = "The sample shop's folder.")
    private Path sample = Path.of("");

    @Option(names = "--ingest", required = true, paramLabel = "URL", description = "Where ingest-service is.")
    private URI ingest = URI.create("");

    public PublishSampleCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        Sample shop = new Sample(sample);
        Clock clock = Clock.systemUTC();
        BrokerAddress broker = broker(System.getenv());
        try (ShopEvents events = ShopEvents.connect(broker, clock);
                Progress progress = Progress.of(terminal, "sending", size(shop), " MiB", 1 << 20)) {
            HttpHalf http = new HttpHalf(new JsonApi("ingest-service", ingest));
            SamplePublication.Sent sent =
                    new SamplePublication(http, events, progress, LocalDate.now(clock)).send(shop);
            progress.close();
            terminal.plain(JsonApi.JSON
                    .createObjectNode()
                    .put("overHttp", sent.overHttp())
                    .put("overAmqp", sent.overAmqp())
                    .put("lastDay", sent.lastDay().toString())
                    .toString());
            return ExitCode.OK.number();
        } catch (IOException e) {
            throw new CommandException(
                    ExitCode.FAILED, "The sample shop could not be sent: %s.".formatted(e.getMessage()), e);
        }
    }

    private static long size(Sample shop) throws IOException {
        List<Path> files = Stream.concat(
                        Stream.of(shop.items(), shop.reviews()),
                        shop.sales().stream().map(Sample.Sales::file))
                .toList();
        long size = 0;
        for (Path file : files) {
            size += Files.size(file);
        }
        return size;
    }

    private static BrokerAddress broker(Map<String, String> environment) {
        return new BrokerAddress(
                setting(environment, "RABBITMQ_HOST"),
                Integer.parseInt(setting(environment, "RABBITMQ_PORT")),
                setting(environment, "RABBITMQ_USERNAME"),
                setting(environment, "RABBITMQ_PASSWORD"),
                setting(environment, "RABBITMQ_VIRTUAL_HOST"));
    }

    private static String setting(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null) {
            throw new CommandException(ExitCode.USAGE, "The environment must name the broker: %s.".formatted(name));
        }
        return value;
    }
}
