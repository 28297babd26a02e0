package io.trendloom.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trendloom.ingest.http.PacedInput.Pace;
import io.trendloom.platform.http.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PacedInputTest {
    private static final Pace PACE = new Pace(10, Duration.ofSeconds(2));

    private long nanos;

    @Test
    void aSenderAtTheLeastPaceIsReadToTheEnd() throws IOException {
        assertThat(paced(100, Duration.ofMillis(100)).readAllBytes()).hasSize(100);
    }

    @Test
    void aSlowerOneIsRefusedOnceTheGraceIsOver() {
        InputStream body = paced(100, Duration.ofMillis(300));

        assertThatThrownBy(body::readAllBytes)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(408))
                .hasMessageContaining("10 bytes a second");
        assertThat(Duration.ofNanos(nanos)).isEqualTo(Duration.ofMillis(3300));
    }

    @Test
    void whatStoringTakesDoesNotCount() throws IOException {
        InputStream body = paced(50, Duration.ofMillis(100));
        for (int i = 0; i < 50; i++) {
            assertThat(body.read()).isEqualTo('x');
            nanos += Duration.ofMinutes(1).toNanos();
        }

        assertThat(body.read()).isEqualTo(-1);
    }

    /** A sender that makes each byte wait. */
    private InputStream paced(int bytes, Duration each) {
        InputStream sender = new ByteArrayInputStream("x".repeat(bytes).getBytes(StandardCharsets.US_ASCII)) {
            @Override
            public int read(byte[] into, int offset, int length) {
                nanos += each.toNanos();
                return super.read(into, offset, Math.min(1, length));
            }
        };
        return new PacedInput(sender, PACE, () -> nanos);
    }
}
