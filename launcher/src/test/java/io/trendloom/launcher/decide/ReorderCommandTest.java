package io.trendloom.launcher.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.launcher.ExitCode;
import io.trendloom.launcher.RecordedTerminal;
import io.trendloom.launcher.StubServer;
import io.trendloom.launcher.StubServer.Reply;
import io.trendloom.launcher.api.Service;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReorderCommandTest {
    private static final String ORDERS = """
            {"items":[{"itemId":"22423","title":"Cakestand","onHand":8.0,"onOrder":2.5,"quantity":51,\
            "orderBy":"2011-12-09","stockOut":"2011-12-11","reason":"Order 51 by 2011-12-09."},\
            {"itemId":"85123A","onHand":3,"onOrder":0,"undecided":"too-long","reason":"Too long."}],\
            "page":0,"size":2,"total":7}""";
    private static final String CSV = "itemId,title\r\n22423,'=1+1\r\n";

    private final RecordedTerminal terminal = new RecordedTerminal();
    private final StubServer worker = new StubServer();

    @AfterEach
    void stop() {
        worker.close();
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("decide", "reorder"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--port-offset", worker.offset(Service.FORECAST)));
        return terminal.run(all.toArray(String[]::new));
    }

    @Test
    void showsWhatToOrderAndByWhen() {
        worker.on("GET /v1/decisions/reorder", Reply.ok(ORDERS));

        assertThat(run("--size", "2")).isZero();

        assertThat(worker.asked("GET /v1/decisions/reorder").getFirst().query()).isEqualTo("size=2");
        assertThat(terminal.lines())
                .containsExactly(
                        "ITEM              ORDER         BY  STOCK-OUT  ON HAND   COMING  TITLE",
                        "22423                51 2011-12-09 2011-12-11        8      2.5  Cakestand",
                        "85123A                ?          -          -        3        0",
                        "(2 of 7 items; --size N shows more, --format csv all)");
    }

    @Test
    void handsOnWhatIsAskedFor() {
        worker.on("GET /v1/decisions/reorder.csv", Reply.ok(CSV));

        assertThat(run(
                        "22423",
                        "--on-hand",
                        "5",
                        "--service-level",
                        "0.95",
                        "--lead-time",
                        "5:0.5,9:0.5",
                        "--review",
                        "14",
                        "--budget",
                        "100",
                        "--format",
                        "csv"))
                .isZero();

        assertThat(worker.asked("GET /v1/decisions/reorder.csv").getFirst().query())
                .isEqualTo("item=22423&serviceLevel=0.95&leadTime=5%3A0.5%2C9%3A0.5&reviewDays=14&budget=100&onHand=5");
        assertThat(terminal.lines()).containsExactly("itemId,title", "22423,'=1+1");
    }

    @Test
    void saysWhyARequestIsRefused() {
        worker.on("GET /v1/decisions/reorder", Reply.problem(400, "The budget (0.0) must be positive and finite."));

        assertThat(run("--budget", "0")).isEqualTo(ExitCode.FAILED.number());

        assertThat(terminal.err()).contains("The budget (0.0) must be positive and finite.");
    }
}
