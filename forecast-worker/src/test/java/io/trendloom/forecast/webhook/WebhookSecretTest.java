package io.trendloom.forecast.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WebhookSecretTest {
    private static final String TEXT = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    /** The reference vector of the Standard Webhooks libraries. */
    @Test
    void signsAsTheSpecificationDoes() {
        String signature = WebhookSecret.parse(TEXT)
                .sign(
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        Instant.ofEpochSecond(1_614_265_330),
                        "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8));

        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void isToldToItsHolderAndInNoLog() {
        WebhookSecret secret = WebhookSecret.parse(TEXT);

        assertThat(secret.text()).isEqualTo(TEXT);
        assertThat(secret).hasToString("whsec_…");
    }
}
