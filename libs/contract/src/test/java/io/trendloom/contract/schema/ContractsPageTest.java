package io.trendloom.contract.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.contract.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/contracts.md} lists the messages as they travel. */
class ContractsPageTest {
    private static final Path PAGE = Path.of("../../docs/contracts.md");

    @Test
    void thePageListsEveryMessageWithItsWay() throws IOException {
        List<String> rows = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `"))
                .map(ContractsPageTest::withoutSender)
                .toList();

        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(
                        SchemaFiles.types().stream().map(ContractsPageTest::row).toList());
    }

    private static String row(String type) {
        String exchange = AsyncApiTest.exchange(type);
        String key = AsyncApiTest.key(type);
        String queues = Topology.queues().stream()
                .filter(queue -> queue.exchange().equals(exchange))
                .filter(queue ->
                        queue.bindingKey().equals("#") || queue.bindingKey().equals(key))
                .map(queue -> "`" + queue.name() + "`")
                .collect(Collectors.joining(", "));
        return "| `%s` | `%s` | `%s` | %s".formatted(type, exchange, key, queues.isEmpty() ? "|" : queues + " |");
    }

    private static String withoutSender(String row) {
        String[] cells = row.split(" \\| ", 5);
        return String.join(" | ", cells[0], cells[1], cells[2], cells[4]);
    }
}
