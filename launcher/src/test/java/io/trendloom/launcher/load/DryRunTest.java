package io.trendloom.launcher.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.trendloom.launcher.RecordedTerminal;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DryRunTest {
    private static final String RETAIL = """
            InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
            536365,85123A,WHITE HEART,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom
            536365,85123A,WHITE HEART,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom
            536366,85123a,CREAM HEART,1,2010-12-02 08:26:00,2.55,,United Kingdom
            C536367,71053,LANTERN,-1,2010-12-03 08:26:00,3.39,17850.0,United Kingdom
            536368,POST,POSTAGE,1,2010-12-03 08:26:00,18,,France
            536369,71053,jane@example.com,x,2010-12-03 08:26:00,3.39,,France
            broken
            536370,71053,LANTERN,12000,2010-12-04 08:26:00,1000000,,France
            """;

    private final RecordedTerminal terminal = new RecordedTerminal();

    @TempDir
    private Path folder;

    private int run(Path file, String kind, String... more) {
        List<String> arguments = new ArrayList<>(List.of("import", file.toString(), "--kind", kind, "--dry-run"));
        arguments.addAll(List.of(more));
        return terminal.run(arguments.toArray(String[]::new));
    }

    private JsonNode report() throws IOException {
        return new ObjectMapper().readTree(terminal.out()).get(0);
    }

    @Test
    void countsWhatWouldBecomeOfEveryRow() throws IOException {
        Path file = Rows.write(folder.resolve("retail.csv"), RETAIL);

        assertThat(run(file, "sales", "--mapping", "online-retail", "--format", "json"))
                .isZero();

        JsonNode report = report();
        assertThat(report.path("rows").asInt()).isEqualTo(8);
        assertThat(report.path("stored").asInt()).isEqualTo(4);
        assertThat(report.path("storedByKind")).hasToString("{\"cancellations\":1,\"sales\":3}");
        assertThat(report.path("duplicate").asInt()).isEqualTo(1);
        assertThat(report.path("rejectedByRule"))
                .hasToString("{\"column-count\":1,\"product-code\":1,\"quantity-unreadable\":1}");
        assertThat(report.path("flagged")).hasToString("{\"price-outlier\":1,\"quantity-outlier\":1}");
        assertThat(report.path("items").asInt()).isEqualTo(2);
        assertThat(report.path("itemsWithSeveralTitles").asInt()).isEqualTo(1);
        assertThat(report.path("firstDay").asText()).isEqualTo("2010-12-01");
        assertThat(report.path("lastDay").asText()).isEqualTo("2010-12-04");
        assertThat(report.path("languages")).hasToString("{\"en\":3}");
        assertThat(folder.resolve("retail.csv.results.ndjson")).doesNotExist();
    }

    @Test
    void countsTheRunningTotalsThatSnapshotsOfListingsTell() throws IOException {
        Path file = Rows.write(folder.resolve("tmall.csv"), """
                update_time,id,title,price,sale_count,comment_count,店名
                2016/11/14,A1,口红,139,26719.0,2704.0,自然堂
                2016/11/14,A1,口红,139,26720.0,2704.0,自然堂
                2016/11/13,A1,口红,139,26401.0,2701.0,自然堂
                2016/11/13,A2,面霜,99,,,自然堂
                """);

        assertThat(run(file, "items", "--mapping", "tmall", "--format", "json")).isZero();

        assertThat(report().path("storedByKind")).hasToString("{\"items\":3,\"signals of items\":4}");
        assertThat(report().path("duplicate").asInt()).isEqualTo(1);
    }

    @Test
    void countsStock() throws IOException {
        Path stock = Rows.write(folder.resolve("s.csv"), "itemId,time,onHand\nA,2011-01-01,1\nA,2011-01-01,-1\n");

        assertThat(run(stock, "stock", "--format", "json")).isZero();
        assertThat(report().path("storedByKind")).hasToString("{\"stock\":1}");
        assertThat(report().path("rejectedByRule")).hasToString("{\"stock-negative\":1}");
        assertThat(report().path("lastDay").asText()).isEqualTo("2011-01-01");
    }

    @Test
    void countsViewsAndTheirProducts() throws IOException {
        Path views = Rows.write(folder.resolve("v.csv"), "itemId,time,count\nA,2011-01-01,5\nB,2011-01-02,1\n");

        assertThat(run(views, "views", "--format", "json")).isZero();
        assertThat(report().path("items").asInt()).isEqualTo(2);
    }

    @Test
    void printsTheCountsAndTheFirstRejections() throws IOException {
        Path file = Rows.write(folder.resolve("retail.csv"), RETAIL.replace(",x,", ",jane@example.com,"));

        assertThat(run(file, "sales", "--mapping", "online-retail")).isZero();

        assertThat(terminal.lines())
                .extracting(line -> line.strip().replaceAll(" +", " "))
                .contains(
                        "rows read 8",
                        "stored 4",
                        "cancellations 1",
                        "product-code 1",
                        "price-outlier 1",
                        "days: 2010-12-01 to 2010-12-04; encoding: UTF-8",
                        "row 6, quantity-unreadable: The Quantity ([email]) must be a decimal number.");
        assertThat(terminal.out())
                .contains(file + ": dry run, nothing was sent")
                .doesNotContain("jane");
    }

    @Test
    void showsTenRejectionsAndCountsAll() throws IOException {
        Path file = Rows.write(
                folder.resolve("a.csv"), "id,itemId,quantity,unitPrice,time\n" + "1,A,0,1,2011-01-01\n".repeat(30));

        assertThat(run(file, "sales", "--format", "json")).isZero();

        assertThat(report().path("firstRejections")).hasSize(10);
        assertThat(report().path("firstRejections").get(0).path("row").asInt()).isEqualTo(1);
        assertThat(report().path("rejected").asInt()).isEqualTo(30);
    }

    @Test
    void readsChineseSnapshotsAsItems() throws IOException {
        String text = "update_time,id,title,price,sale_count,comment_count,店名\n"
                + "2016/11/5,A1,自然堂 雪域精粹滋润霜,139,26719,2704,自然堂\n"
                + "2016/11/6,A1,自然堂 雪域精粹滋润霜,129,26800,2711,自然堂\n"
                + "2016/11/6,A1,自然堂 雪域精粹滋润霜,129,26800,2711,自然堂\n";
        Path file = Files.write(folder.resolve("tmall.csv"), text.getBytes(Charset.forName("GB18030")));

        assertThat(run(file, "items", "--mapping", "tmall", "--format", "json")).isZero();

        assertThat(report().path("encoding").asText()).isEqualTo("GB18030");
        assertThat(report().path("storedByKind")).hasToString("{\"items\":2,\"signals of items\":4}");
        assertThat(report().path("duplicate").asInt()).isEqualTo(1);
        assertThat(report().path("languages")).hasToString("{\"zh\":2}");
        assertThat(report().path("items").asInt()).isEqualTo(1);
    }

    @Test
    void anotherReportingCurrencyNeedsARate() throws IOException {
        Path file = Rows.write(folder.resolve("a.csv"), "id,price,currency\nA,2,CNY\nB,2,GBP\n");

        assertThat(run(file, "items", "--format", "json", "--rate", "CNY=0.11")).isZero();
        assertThat(report().path("stored").asInt()).isEqualTo(2);

        RecordedTerminal second = new RecordedTerminal();
        second.run("import", file.toString(), "--kind", "items", "--dry-run", "--currency", "EUR");
        assertThat(second.out()).contains("currency-unknown");
    }

    @Test
    void tellsRowsThatAreStale() throws IOException {
        Path file = Rows.write(folder.resolve("a.csv"), "id,title,version\nA,Cup,2\nA,Mug,1\nA,Pot,3\nA,Pot,3\n");

        assertThat(run(file, "items", "--format", "json")).isZero();

        assertThat(report().path("stored").asInt()).isEqualTo(2);
        assertThat(report().path("stale").asInt()).isEqualTo(1);
        assertThat(report().path("duplicate").asInt()).isEqualTo(1);
    }

    @Test
    void aMappingFileThatIsWrongIsUsage() throws IOException {
        Path mapping = Rows.write(folder.resolve("mine.json"), "{\"name\":\"mine\",\"kind\":\"sales\",\"colums\":{}}");
        Path file = Rows.write(folder.resolve("a.csv"), "id\n");

        assertThat(run(file, "sales", "--mapping", mapping.toString())).isEqualTo(2);

        assertThat(terminal.err()).contains("mine.json: The mapping's field (colums) is none.");
        RecordedTerminal second = new RecordedTerminal();
        assertThat(second.run("import", "a.csv", "--kind", "sales", "--dry-run", "--mapping", "none.json"))
                .isEqualTo(2);
        assertThat(second.err()).contains("none.json");
    }

    @Test
    void aFileThatCannotBeReadIsAFailure() throws IOException {
        assertThat(run(folder.resolve("none.csv"), "sales")).isEqualTo(1);
        assertThat(run(Rows.write(folder.resolve("a.csv"), "code\n1\n"), "sales"))
                .isEqualTo(1);

        assertThat(terminal.err()).contains("none.csv").contains("lacks the column (id)");
    }
}
