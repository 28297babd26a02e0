package io.trendloom.launcher.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trendloom.embedded.BrokerAddress;
import io.trendloom.embedded.ObjectStoreAddress;
import io.trendloom.embedded.Part;
import io.trendloom.embedded.PartFolders;
import io.trendloom.embedded.PostgresAddress;
import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerCommandTest {
    private static final Connections CONNECTIONS = new Connections(
            new PostgresAddress("db", 5432, "trends", "u", "p"),
            new ObjectStoreAddress("http://store", "key", "secret", "bucket"),
            new BrokerAddress("mq", 5672, "shop", "hush", "v"));

    @TempDir
    private Path home;

    private void build(String worker) throws IOException {
        Path jar = home.resolve(worker).resolve("target/quarkus-app/quarkus-run.jar");
        Files.createDirectories(jar.getParent());
        Files.createFile(jar);
    }

    @Test
    void aWorkerWithoutItsApplicationIsNamedWithTheWayToBuildIt() throws IOException {
        build("ingest-service");

        assertThatExceptionOfType(CommandException.class)
                .isThrownBy(() -> new WorkerCommand(home, Worker.ALL).requireBuilt())
                .withMessageContaining("The worker embed-worker is not built")
                .withMessageContaining(home.resolve("embed-worker/target/quarkus-app/quarkus-run.jar")
                        .toString())
                .withMessageContaining("./mvnw")
                .satisfies(failed -> assertThat(failed.exitCode()).isEqualTo(ExitCode.FAILED));
    }

    @Test
    void builtWorkersAreFine() throws IOException {
        for (Worker worker : Worker.ALL) {
            build(worker.name());
        }

        assertThatCode(() -> new WorkerCommand(home, Worker.ALL).requireBuilt()).doesNotThrowAnyException();
    }

    @Test
    void everyWorkerIsAPartOnItsPortWithItsLog() {
        PartFolders folders = PartFolders.under(home.resolve("data"));

        List<Part> parts = new WorkerCommand(home, Worker.ALL).parts(new Ports(10), folders, CONNECTIONS);

        assertThat(parts)
                .extracting(Part::name)
                .containsExactly("ingest-service", "embed-worker", "train-worker", "forecast-worker");
        assertThat(parts).extracting(Part::port).containsExactly(8091, 8092, 8093, 8090);
        assertThat(parts.getFirst().log()).isEqualTo(home.resolve("data/logs/ingest-service.log"));
        assertThat(parts).noneMatch(Part::isAlive);
    }

    @Test
    void severalOfAWorkerAreOneApplicationWithPortsAndLogsOfTheirOwn() throws IOException {
        for (Worker worker : Worker.ALL) {
            build(worker.application());
        }
        WorkerCommand command = new WorkerCommand(home, new WorkerCounts(Map.of("embed", 2, "forecast", 3)).workers());
        PartFolders folders = PartFolders.under(home.resolve("data"));

        List<Part> parts = command.parts(new Ports(0), folders, CONNECTIONS);

        assertThatCode(command::requireBuilt).doesNotThrowAnyException();
        assertThat(parts)
                .extracting(Part::name)
                .containsExactly(
                        "ingest-service",
                        "embed-worker",
                        "embed-worker-2",
                        "train-worker",
                        "forecast-worker",
                        "forecast-worker-2",
                        "forecast-worker-3");
        assertThat(parts).extracting(Part::port).containsExactly(8081, 8082, 8092, 8083, 8080, 8090, 8100);
        assertThat(parts.get(2).log()).isEqualTo(home.resolve("data/logs/embed-worker-2.log"));
        assertThat(command.spare().parts(new Ports(0), folders, CONNECTIONS))
                .extracting(Part::name)
                .contains("embed-worker-3", "forecast-worker-5", "train-worker-2")
                .doesNotContain("embed-worker-2", "forecast-worker-3", "ingest-service-2");
        assertThat(Worker.most().stream().map(Worker::port)).doesNotHaveDuplicates();
    }

    @Test
    void workersLearnWhereTheServersAre() {
        assertThat(CONNECTIONS.environment())
                .containsEntry("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://db:5432/trends")
                .containsEntry("QUARKUS_DATASOURCE_PASSWORD", "p")
                .containsEntry("RABBITMQ_HOST", "mq")
                .containsEntry("RABBITMQ_VIRTUAL_HOST", "v")
                .containsEntry("TRENDLOOM_OBJECT_STORE_SECRET_KEY", "secret");
        assertThat(CONNECTIONS.brokerEnvironment())
                .as("a shop's programs learn of the broker alone")
                .containsOnlyKeys(
                        "RABBITMQ_HOST",
                        "RABBITMQ_PORT",
                        "RABBITMQ_USERNAME",
                        "RABBITMQ_PASSWORD",
                        "RABBITMQ_VIRTUAL_HOST");
    }
}
