package io.trendloom.launcher.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.trendloom.embedded.FreePort;
import io.trendloom.launcher.RecordedTerminal;
import io.trendloom.launcher.StubServer;
import io.trendloom.launcher.StubServer.Reply;
import io.trendloom.launcher.StubServer.Request;
import io.trendloom.launcher.api.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
    private static final String SALES = "POST /v1/sales";

    private final RecordedTerminal terminal = new RecordedTerminal();
    private final StubServer door = new StubServer();

    @TempDir
    private Path folder;

    private Path results;

    @BeforeEach
    void open() {
        door.on("GET /v1/calendar", Reply.ok("{}")).on(SALES, Rows::answer);
        results = folder.resolve("results.ndjson");
    }

    @AfterEach
    void stop() {
        door.close();
    }

    private int load(Path file, String... more) {
        List<String> arguments = new ArrayList<>(List.of("import", "--kind", "sales", file.toString()));
        arguments.addAll(List.of("--results", results.toString()));
        arguments.addAll(List.of("--port-offset", door.offset(Service.INGEST)));
        arguments.addAll(List.of(more));
        return terminal.run(arguments.toArray(String[]::new));
    }

    private List<JsonNode> written() throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (String line : Files.readAllLines(results)) {
            rows.add(new ObjectMapper().readTree(line));
        }
        return rows;
    }

    private List<String> writtenResults() throws IOException {
        return written().stream().map(row -> row.path("result").asText()).toList();
    }

    private Path sales(String rows) throws IOException {
        return Rows.write(folder.resolve("sales.csv"), "id,quantity\n" + rows);
    }

    private JsonNode summary() throws IOException {
        return new ObjectMapper().readTree(terminal.out()).path(0);
    }

    @Test
    void everyRowHasItsResultInTheOrderOfTheFile() throws IOException {
        assertThat(load(sales("s1,1\nbroken\ns3,0\nagain,1\ns5,1\n"))).isZero();

        assertThat(Files.readAllLines(results).get(0)).isEqualTo("{\"row\":1,\"id\":\"s1\",\"result\":\"stored\"}");
        assertThat(written()).extracting(row -> row.path("row").asInt()).containsExactly(1, 2, 3, 4, 5);
        assertThat(writtenResults()).containsExactly("stored", "rejected", "rejected", "duplicate", "stored");
        assertThat(written())
                .extracting(row -> row.path("rule").asText(""))
                .containsExactly("", "column-count", "quantity-zero", "", "");
        assertThat(written().get(2).path("reason").asText()).isEqualTo("It is 0.");
    }

    @Test
    void partsThatAreAnsweredInAnotherOrderKeepTheOrderOfTheFile() throws IOException {
        List<Request> firstParts = new ArrayList<>();
        door.on(SALES, request -> {
            boolean firstPart = request.body().contains("\ns1,1\n");
            firstParts.addAll(firstPart ? List.of(request) : List.of());
            return firstPart && firstParts.size() == 1 ? Reply.problem(503, "Busy.") : Rows.answer(request);
        });
        Path file = Rows.compress(folder.resolve("sales.csv.gz"), Rows.csv(1, 30_001));

        assertThat(load(file)).isZero();

        assertThat(firstParts).hasSize(2);
        assertThat(door.asked(SALES)).hasSize(5);
        assertThat(written())
                .extracting(row -> row.path("row").asLong())
                .isEqualTo(LongStream.rangeClosed(1, 30_001).boxed().toList());
        assertThat(written().getLast().path("id").asText()).isEqualTo("s30001");
    }

    @Test
    void anAnswerThatIsCutOffIsAskedForAgainAndCountedOnce() throws IOException {
        String half = "{\"row\":1,\"id\":\"s1\",\"result\":\"stored\"}\n{\"row\":2,\"id\"";
        door.on(SALES, request -> door.asked(SALES).size() == 1 ? Reply.cutOff(half) : Rows.answer(request));

        assertThat(load(sales("s1,1\ns2,1\n"), "--format", "json")).isZero();

        assertThat(door.asked(SALES)).hasSize(2);
        assertThat(door.asked(SALES).get(0).body())
                .isEqualTo(door.asked(SALES).get(1).body());
        assertThat(summary().path("rows").asInt()).isEqualTo(2);
        assertThat(writtenResults()).containsExactly("stored", "stored");
    }

    @Test
    void aRefusalIsShownAndNotAskedAgain() throws IOException {
        door.on(SALES, Reply.problem(400, "No field is called Code."));

        assertThat(load(sales("s1,1\n"))).isEqualTo(1);

        assertThat(terminal.err()).contains("ingest-service answered 400: No field is called Code.");
        assertThat(door.asked(SALES)).hasSize(1);
    }

    @Test
    void printsASummary() throws IOException {
        assertThat(load(sales("s1,1\nbroken\ns3,0\nagain,1\ns5,1\n"))).isZero();

        assertThat(terminal.lines()).hasSize(8);
        assertThat(terminal.lines().get(0)).startsWith("sales.csv: 5 rows in ");
        assertThat(terminal.lines().subList(1, 7))
                .extracting(line -> line.strip().replaceAll(" +", " "))
                .containsExactly(
                        "stored 2", "duplicate 1", "stale 0", "rejected 2", "column-count 1", "quantity-zero 1");
        assertThat(terminal.lines().get(7)).isEqualTo("each row's result: " + results);
    }

    @Test
    void writesTheSummaryAsJson() throws IOException {
        Path file = sales("s1,1\ns2,0\n");

        assertThat(load(file, "--format", "json")).isZero();

        assertThat(summary().path("rows").asInt()).isEqualTo(2);
        assertThat(summary().path("stored").asInt()).isEqualTo(1);
        assertThat(summary().path("duplicate").asInt(-1)).isZero();
        assertThat(summary().path("rejected").asInt()).isEqualTo(1);
        assertThat(summary().path("rejectedByRule").path("quantity-zero").asInt())
                .isEqualTo(1);
        assertThat(summary().path("file").asText()).isEqualTo(file.toString());
        assertThat(summary().path("results").asText()).isEqualTo(results.toString());
    }

    @Test
    void aFileOfBrokenRowsAloneIsNotSent() throws IOException {
        assertThat(load(sales("broken\nbroken too\n"))).isZero();

        assertThat(door.asked(SALES)).isEmpty();
        assertThat(writtenResults()).containsExactly("rejected", "rejected");
    }

    @Test
    void rowsAreSentAsWhatTheyAre() throws IOException {
        load(sales("s1,1\n"));

        assertThat(door.asked(SALES)).singleElement().satisfies(request -> {
            assertThat(request.contentType()).isEqualTo("text/csv");
            assertThat(request.query()).isEmpty();
            assertThat(request.body()).isEqualTo("id,quantity\ns1,1\n");
        });
    }

    @Test
    void columnsAndMappingArePassedOn() throws IOException {
        load(sales("s1,1\n"), "--mapping", "online-retail", "--columns", "itemId=Stock Code,quantity=Qty&Co");

        assertThat(door.asked(SALES).getFirst().query())
                .isEqualTo("mapping=online-retail&columns=itemId%3DStock+Code%2Cquantity%3DQty%26Co");
    }

    @Test
    void aMappingFileIsSentOnOneLine() throws IOException {
        Path mapping = folder.resolve("laden.json");
        Rows.write(mapping, "{\n\"name\": \"Läden\",\n\"kind\": \"sales\", \"currency\": \"EUR\"\n}");

        assertThat(load(sales("s1,1\n"), "--mapping", mapping.toString())).isZero();

        Request sent = door.asked(SALES).getFirst();
        assertThat(sent.mapping()).isEqualTo("{\"name\":\"L\\u00E4den\",\"kind\":\"sales\",\"currency\":\"EUR\"}");
        assertThat(sent.query()).isEmpty();
    }

    @Test
    void rowsOfOneOrderAreCompletedBeforeTheFileIsCut() throws IOException {
        Path file = folder.resolve("orders.csv");
        Rows.write(
                file,
                "Name,Email,Currency,Created at,Cancelled at,Source,Lineitem quantity\n"
                        + "#1,a@b.example,EUR,2011-01-01 00:00:00 +0000,,web,1\n#1,,,,,,2\n");

        assertThat(load(file, "--mapping", "shopify")).isZero();

        assertThat(door.asked(SALES).getFirst().body())
                .endsWith("\n#1,a@b.example,EUR,2011-01-01 00:00:00 +0000,,web,2\n");
    }

    @Test
    void theCalendarIsClosedAfterTheRows() throws IOException {
        String end = "POST /v1/days/2024-03-31/end";
        List<Integer> sentBefore = new ArrayList<>();
        door.on(end, request -> {
            sentBefore.add(door.asked(SALES).size());
            return Reply.ok("{}");
        });

        assertThat(load(sales("s1,1\n"), "--until", "2024-03-31")).isZero();

        assertThat(sentBefore).containsExactly(1);
        assertThat(terminal.lines().getLast()).isEqualTo("days are closed up to 2024-03-31");
    }

    @Test
    void withoutUntilTheCalendarStays() throws IOException {
        load(sales("s1,1\n"));

        assertThat(door.asked("POST /v1/days/2024-03-31/end")).isEmpty();
        assertThat(terminal.out()).doesNotContain("closed");
    }

    @Test
    void aSystemThatIsNotThereIsUnavailable() throws IOException {
        int nobody = FreePort.any();
        Path file = sales("s1,1\n");

        assertThat(load(file, "--data-dir", folder.toString())).isZero();
        RecordedTerminal second = new RecordedTerminal();
        int exitCode = second.run(
                "import", "--kind=sales", file.toString(), "--port-offset", StubServer.offset(Service.INGEST, nobody));

        assertThat(exitCode).isEqualTo(69);
        assertThat(second.err()).contains("ingest-service does not answer at http://127.0.0.1:" + nobody);
    }

    @Test
    void aMissingFileIsAFailure() {
        assertThat(load(folder.resolve("none.csv"))).isEqualTo(1);

        assertThat(terminal.err()).contains("none.csv");
        assertThat(results).doesNotExist();
    }

    @Test
    void anUnknownEndingIsUsage() {
        assertThat(load(folder.resolve("sales.xlsx"))).isEqualTo(2);
    }

    @Test
    void aPlaceForTheResultsIsForOneFile() throws IOException {
        assertThat(load(sales("s1,1\n"), folder.resolve("b.csv").toString())).isEqualTo(2);

        assertThat(terminal.err()).contains("--results");
        assertThat(door.asked(SALES)).isEmpty();
    }

    @Test
    void filesWhoseResultsWouldGoToTheSamePlaceAreRefused() {
        int exitCode = terminal.run(
                "import",
                "--kind=sales",
                "--port-offset",
                door.offset(Service.INGEST),
                folder.resolve("north/sales.csv").toString(),
                folder.resolve("south/sales.csv.gz").toString());

        assertThat(exitCode).isEqualTo(2);
        assertThat(terminal.err()).contains("sales.csv.results.ndjson");
    }

    @Test
    void theKindIsAsked() {
        assertThat(terminal.run("import", "sales.csv")).isEqualTo(2);
        assertThat(terminal.err()).contains("--kind");
    }

    @Test
    void anUnknownKindIsAnsweredWithTheKinds() {
        assertThat(terminal.run("import", "--kind=orders", "sales.csv")).isEqualTo(2);
        assertThat(terminal.err()).contains("items", "reviews", "sales");
    }
}
