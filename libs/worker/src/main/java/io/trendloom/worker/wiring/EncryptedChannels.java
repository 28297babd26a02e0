package io.trendloom.worker.wiring;

import io.smallrye.reactive.messaging.ClientCustomizer;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.rabbitmq.RabbitMQOptions;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.Config;

/** Has incoming channels enter the broker as everything else does. */
@ApplicationScoped
class EncryptedChannels implements ClientCustomizer<RabbitMQOptions> {
    private static final String BY_NAME = "HTTPS";

    private final BrokerConfig broker;

    EncryptedChannels(BrokerConfig broker) {
        this.broker = broker;
    }

    @Override
    public RabbitMQOptions customize(String channel, Config settings, RabbitMQOptions options) {
        if (broker.tls()) {
            options.setSsl(true).setHostnameVerificationAlgorithm(BY_NAME);
            broker.authorities()
                    .ifPresent(file -> options.setTrustOptions(new PemTrustOptions().addCertPath(file.toString())));
        }
        return options;
    }
}
