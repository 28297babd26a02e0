package io.trendloom.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@QuarkusTestResource(EmbeddedPartsResource.class)
class SlowUploadTest {
    private static final int PATIENCE_MILLIS = 100;

    @Test
    @Timeout(120)
    void aSenderThatTricklesBytesIsSentAway() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write(
                    "POST /v1/sales HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\nContent-Length: 1000000\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));

            assertThat(trickled(socket, out)).startsWith("HTTP/1.1 408").contains("slow-upload");
        }
    }

    /** Sends a byte each time that nothing is answered. */
    private static String trickled(Socket socket, OutputStream out) throws IOException {
        byte[] answer = new byte[4096];
        while (true) {
            out.write('x');
            try {
                int read = socket.getInputStream().read(answer);
                return new String(answer, 0, Math.max(0, read), StandardCharsets.UTF_8);
            } catch (SocketTimeoutException nothingYet) {
                out.flush();
            }
        }
    }
}
