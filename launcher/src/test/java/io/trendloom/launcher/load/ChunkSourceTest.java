package io.trendloom.launcher.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trendloom.launcher.CommandException;
import io.trendloom.launcher.ExitCode;
import io.trendloom.preparation.format.BrokenRow;
import io.trendloom.preparation.format.RowFormat;
import io.trendloom.preparation.mapping.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkSourceTest {
    @TempDir
    private Path folder;

    private static List<Chunk> chunks(Path file) throws IOException {
        List<Chunk> chunks = new ArrayList<>();
        try (ChunkSource source = ChunkSource.open(file, Source.PLAIN)) {
            for (Chunk chunk = source.next(); chunk != null; chunk = source.next()) {
                chunks.add(chunk);
            }
        }
        return chunks;
    }

    private static String body(Chunk chunk) {
        return new String(chunk.body(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.csv    | CSV    | id,q;s1,1;s2,2;           | id,q;s1,1;s2,2;",
                "a.ndjson | NDJSON | {\"id\":1};{\"id\":2};    | {\"id\":1};{\"id\":2};",
                "A.JSON   | JSON   | [{\"id\":1},{\"id\":2}]   | [{\"id\":1},;{\"id\":2}]"
            })
    void readsEveryFormPlainAndCompressed(String name, String format, String text, String body) throws IOException {
        String content = text.replace(';', '\n');
        List<Path> files = List.of(
                Rows.write(folder.resolve(name), content), Rows.compress(folder.resolve(name + ".gz"), content));

        for (Path file : files) {
            assertThat(chunks(file)).as(file.toString()).singleElement().satisfies(chunk -> {
                assertThat(body(chunk)).isEqualTo(body.replace(';', '\n'));
                assertThat(chunk.numbers()).containsExactly(1L, 2L);
                assertThat(chunk.broken()).isEmpty();
                assertThat(chunk.read()).isEqualTo(Files.size(file));
            });
            try (ChunkSource source = ChunkSource.open(file, Source.PLAIN)) {
                assertThat(source.format()).hasToString(format);
            }
        }
    }

    @Test
    void cutsByRowsAndGivesEveryPartTheHeader() throws IOException {
        List<Chunk> chunks = chunks(Rows.write(folder.resolve("a.csv"), Rows.csv(1, 10_001)));

        assertThat(chunks).extracting(chunk -> chunk.numbers().size()).containsExactly(10_000, 1);
        assertThat(body(chunks.getFirst())).startsWith("id,quantity\ns1,1\n");
        assertThat(body(chunks.getLast())).isEqualTo("id,quantity\ns10001,1\n");
        assertThat(chunks.getLast().numbers()).containsExactly(10_001L);
    }

    @Test
    void cutsByBytes() throws IOException {
        String row = "{\"text\":\"%s\"}\n".formatted("x".repeat(600_000));

        List<Chunk> chunks = chunks(Rows.write(folder.resolve("a.ndjson"), row.repeat(5)));

        assertThat(chunks).extracting(Chunk::numbers).containsExactly(List.of(1L, 2L, 3L, 4L), List.of(5L));
    }

    @Test
    void brokenRowsKeepTheirNumbersAndAreNotSent() throws IOException {
        Path file = Rows.write(folder.resolve("a.csv"), "id,q\ns1,1\ns2\n\ns3,3\n\"s4,4\ns5,5\n");

        assertThat(chunks(file)).singleElement().satisfies(chunk -> {
            assertThat(body(chunk)).isEqualTo("id,q\ns1,1\ns3,3\ns5,5\n");
            assertThat(chunk.numbers()).containsExactly(1L, 3L, 5L);
            assertThat(chunk.broken()).extracting(BrokenRow::number).containsExactly(2L, 4L);
        });
    }

    @Test
    void brokenRowsFillAChunkToo() throws IOException {
        List<Chunk> chunks = chunks(Rows.write(folder.resolve("a.ndjson"), "x\n".repeat(10_001)));

        assertThat(chunks).extracting(chunk -> chunk.broken().size()).containsExactly(10_000, 1);
        assertThat(chunks).allMatch(chunk -> chunk.numbers().isEmpty());
    }

    @Test
    void aCompressedFileThatIsCutOffEndsInABrokenRow() throws IOException {
        Path whole = Rows.compress(folder.resolve("whole.csv.gz"), Rows.csv(1, 9_000));
        byte[] bytes = Files.readAllBytes(whole);
        Path half = Files.write(folder.resolve("half.csv.gz"), java.util.Arrays.copyOf(bytes, bytes.length / 2));

        List<Chunk> chunks = chunks(half);

        BrokenRow last = chunks.getLast().broken().getLast();
        assertThat(last.rule().text()).isEqualTo("gzip-broken");
        assertThat(last.number()).isEqualTo(chunks.getLast().numbers().getLast() + 1);
    }

    @Test
    void anEmptyNdjsonFileHasNoChunk() throws IOException {
        assertThat(chunks(Rows.write(folder.resolve("a.ndjson"), ""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sales.xlsx", "sales", "sales.csv.zip", "csv"})
    void refusesAnUnknownEnding(String name) {
        assertThatExceptionOfType(CommandException.class)
                .isThrownBy(() -> ChunkSource.open(folder.resolve(name), Source.PLAIN))
                .withMessageContaining(name)
                .withMessageContaining(".csv, .tsv, .txt, .ndjson, .json or .parquet")
                .satisfies(failed -> assertThat(failed.exitCode()).isEqualTo(ExitCode.USAGE));
    }

    @Test
    void namesAMissingFile() {
        assertThatExceptionOfType(CommandException.class)
                .isThrownBy(() -> ChunkSource.open(folder.resolve("none.csv"), Source.PLAIN))
                .withMessageContaining("none.csv")
                .satisfies(failed -> assertThat(failed.exitCode()).isEqualTo(ExitCode.FAILED));
    }

    @Test
    void namesAFileThatIsNotOfItsForm() throws IOException {
        Path file = Rows.write(folder.resolve("a.json"), "id,q\n");

        assertThatExceptionOfType(CommandException.class)
                .isThrownBy(() -> ChunkSource.open(file, Source.PLAIN))
                .withMessageStartingWith(file + ": ")
                .withMessageContaining("JSON must be an array");
    }

    @Test
    void rowsOfParquetAreSentAsNdjson() throws IOException {
        Path file = Path.of("../libs/preparation/src/test/resources/io/trendloom/preparation/format/many.parquet");

        assertThat(chunks(file)).singleElement().satisfies(chunk -> {
            assertThat(chunk.numbers()).hasSize(3_000);
            assertThat(body(chunk)).startsWith("{\"id\":\"s0\",\"itemId\":\"i0\",\"quantity\":\"1\"");
        });
        try (ChunkSource source = ChunkSource.open(file, Source.PLAIN)) {
            assertThat(source.format()).isEqualTo(RowFormat.NDJSON);
        }
    }
}
