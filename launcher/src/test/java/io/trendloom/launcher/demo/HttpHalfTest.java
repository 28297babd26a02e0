package io.trendloom.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.trendloom.launcher.StubServer;
import io.trendloom.launcher.StubServer.Reply;
import io.trendloom.launcher.StubServer.Request;
import io.trendloom.launcher.api.JsonApi;
import io.trendloom.preparation.format.RowFormat;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpHalfTest {
    private final StubServer door = new StubServer();
    private final HttpHalf half = new HttpHalf(new JsonApi("ingest-service", door.address()));

    @AfterEach
    void stop() {
        door.close();
    }

    private static Reply stored(Request request) {
        long rows = request.body().lines().count() - 1;
        return Reply.ok(IntStream.rangeClosed(1, (int) rows)
                .mapToObj("{\"row\":%d,\"result\":\"stored\"}\n"::formatted)
                .collect(Collectors.joining("", "", "{\"summary\":{}}\n")));
    }

    @Test
    void sendsRowsInPartsWithTheirHeader() throws InterruptedException {
        door.on("POST /v1/sales", HttpHalfTest::stored);

        half.begin("/v1/sales?mapping=online-retail", RowFormat.CSV, "id,q".getBytes(StandardCharsets.UTF_8));
        for (int i = 1; i <= 5_001; i++) {
            half.send("s%d,1".formatted(i).getBytes(StandardCharsets.UTF_8));
        }
        half.flush();
        half.flush();

        assertThat(door.asked("POST /v1/sales")).hasSize(2);
        assertThat(door.asked("POST /v1/sales").get(0).body())
                .startsWith("id,q\ns1,1\n")
                .endsWith("s5000,1\n");
        assertThat(door.asked("POST /v1/sales").get(1).body()).isEqualTo("id,q\ns5001,1\n");
        assertThat(door.asked("POST /v1/sales").get(1).query()).isEqualTo("mapping=online-retail");
    }
}
