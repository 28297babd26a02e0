package io.trendloom.launcher.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.launcher.RecordedTerminal;
import io.trendloom.launcher.StubServer.Reply;
import io.trendloom.launcher.StubWorkers;
import io.trendloom.launcher.api.Service;
import org.junit.jupiter.api.Test;

class CustomerSegmentsCommandTest {
    @Test
    void printsNumbersAndHidesFewCustomers() {
        RecordedTerminal terminal = new RecordedTerminal();
        try (StubWorkers workers = new StubWorkers()) {
            workers.at(Service.FORECAST).on("GET /v1/customers/segments", Reply.ok("""
                    {"cutoff":"2011-12-08","days":365,"minimum":5,"customers":1200,"revenue":9000,"segments":[
                     {"segment":"champions","customers":1200,"share":1.0,"revenue":9000.4,"revenueShare":1.0,
                      "customers30DaysAgo":1100,"customers90DaysAgo":1000},{"segment":"new","customers30DaysAgo":0}]}"""));

            assertThat(terminal.run("customers", "segments", "--port-offset", workers.offset()))
                    .isZero();

            assertThat(terminal.out().lines().filter(line -> line.startsWith("champions")))
                    .singleElement()
                    .asString()
                    .contains("1,200", "100.0 %", "9,000", "1,100", "1,000");
            assertThat(terminal.out().lines().filter(line -> line.startsWith("new")))
                    .singleElement()
                    .asString()
                    .containsPattern("new +few +few +few +0 +few");
        }
    }
}
