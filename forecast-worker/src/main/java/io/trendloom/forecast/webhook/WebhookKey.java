package io.trendloom.forecast.webhook;

import io.trendloom.platform.http.Problem;
import io.trendloom.platform.http.ProblemException;
import io.trendloom.platform.secret.SecretFile;
import io.trendloom.worker.access.AccessConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Makes the secret of each subscription from its id, so that no table holds any. */
@ApplicationScoped
public class WebhookKey {
    private static final int BYTES = 32;
    private static final String FILE = "webhook.key";
    private static final String PURPOSE = "trendloom webhook ";

    private final byte @Nullable [] key;

    WebhookKey(
            WebhookConfig config,
            AccessConfig access,
            @ConfigProperty(name = "trendloom.data-dir") Path dataDirectory) {
        Optional<String> own = access.required()
                ? Optional.empty()
                : Optional.of(dataDirectory).map(directory -> SecretFile.readOrCreate(directory.resolve(FILE), BYTES));
        this.key = config.key().or(() -> own).map(WebhookKey::decoded).orElse(null);
    }

    private static byte[] decoded(String text) {
        byte[] secret = Base64.getDecoder().decode(text.strip());
        if (secret.length < BYTES) {
            throw new IllegalArgumentException(
                    "The key trendloom.webhooks.key (%d bytes) must have at least %d bytes in Base64. Maybe make one by: openssl rand -base64 32"
                            .formatted(secret.length, BYTES));
        }
        return secret;
    }

    /**
     * The secret of a subscription.
     *
     * @throws ProblemException if the installation has no key
     */
    public WebhookSecret secretOf(UUID subscription) {
        if (key == null) {
            throw new ProblemException(
                    Problem.of(
                            "no-webhook-key",
                            409,
                            "Nobody can be told without a key",
                            "The setting trendloom.webhooks.key must be set: at least 32 bytes in Base64, the same at every replica."));
        }
        return new WebhookSecret(WebhookSecret.hmac(key, (PURPOSE + subscription).getBytes(StandardCharsets.US_ASCII)));
    }
}
