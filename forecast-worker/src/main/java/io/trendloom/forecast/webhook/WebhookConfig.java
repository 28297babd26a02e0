package io.trendloom.forecast.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How programs are told that subscribed. */
@ConfigMapping(prefix = "trendloom.webhooks")
public interface WebhookConfig {
    /** What secrets of subscriptions are made from, at least 32 bytes in Base64. One machine makes its own. */
    Optional<String> key();

    /** Networks beside the public ones that may be told, also without encryption, say {@code 10.1.0.0/16}. */
    Optional<List<String>> allowedNetworks();

    /** How long an endpoint may take. */
    @WithDefault("10s")
    Duration timeout();

    /** The wait after a first failure; each further one is twice as long. */
    @WithDefault("5s")
    Duration shortestWait();

    /** The longest wait after a failure. */
    @WithDefault("6h")
    Duration longestWait();

    /** How long an event is tried to be delivered before it is a dead letter. */
    @WithDefault("3d")
    Duration giveUpAfter();

    /** How long a delivery is shown after it succeeded. */
    @WithDefault("30d")
    Duration kept();

    /** Subscriptions that there may be. */
    @WithDefault("100")
    @Min(1) int most();

    /** How often to look for what is to be delivered. */
    @WithDefault("1s")
    Duration every();
}
