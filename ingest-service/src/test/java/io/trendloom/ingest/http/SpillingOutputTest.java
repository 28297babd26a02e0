package io.trendloom.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class SpillingOutputTest {
    private final ByteArrayOutputStream client = new ByteArrayOutputStream();
    private final AtomicBoolean congested = new AtomicBoolean();

    @Test
    void writesThroughToAClientThatReads() throws IOException {
        try (SpillingOutput out = new SpillingOutput(client, congested::get)) {
            out.write(bytes("one"));
            assertThat(client).hasToString("one");
        }
    }

    @Test
    void neverWritesToAClientThatDoesNotRead() throws IOException {
        congested.set(true);
        SpillingOutput out = new SpillingOutput(client, congested::get);
        for (int i = 0; i < 1000; i++) {
            out.write(bytes("line " + i + "\n"));
            out.flush();
        }
        assertThat(client.size()).isZero();

        congested.set(false);
        out.write(bytes("last"));
        out.close();

        assertThat(client.toString(StandardCharsets.UTF_8).lines())
                .hasSize(1001)
                .startsWith("line 0", "line 1")
                .endsWith("line 999", "last");
    }

    @Test
    void keepsTheOrderWhateverTheClientDoes() throws IOException {
        Random random = new Random(5);
        StringBuilder expected = new StringBuilder();
        try (SpillingOutput out = new SpillingOutput(client, congested::get)) {
            for (int i = 0; i < 500; i++) {
                congested.set(random.nextBoolean());
                String text = Integer.toString(i).repeat(random.nextInt(200));
                expected.append(text);
                out.write(bytes(text));
            }
        }

        assertThat(client).hasToString(expected.toString());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
