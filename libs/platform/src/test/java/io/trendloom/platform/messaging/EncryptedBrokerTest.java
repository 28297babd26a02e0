package io.trendloom.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A broker that encrypts; needs {@code -Dtrendloom-test.amqps}, its URL, and {@code -Dtrendloom-test.authorities}, the file of the
 * certificate that signed its own, which is for 127.0.0.1 alone.
 */
@EnabledIfSystemProperty(named = "trendloom-test.amqps", matches = "amqps:.*")
class EncryptedBrokerTest {
    private static final URI URL = URI.create(System.getProperty("trendloom-test.amqps", "amqps://a:b@none:1"));
    private static final Path AUTHORITIES = Path.of(System.getProperty("trendloom-test.authorities", "none"));

    private static BrokerAddress broker(String host, @Nullable Path authorities) {
        String[] user = URL.getUserInfo().split(":", 2);
        return new BrokerAddress(host, URL.getPort(), user[0], user[1], "/", new BrokerTrust(authorities));
    }

    @Test
    void isEnteredWhereItsCertificateFits() throws IOException {
        try (Connection connection = broker("127.0.0.1", AUTHORITIES).connect("test")) {
            assertThat(connection.isOpen()).isTrue();
        }
    }

    @Test
    void isNotEnteredWhereItsAuthorityIsUnknown() {
        assertThatThrownBy(() -> broker("127.0.0.1", null).connect("test")).isInstanceOf(SSLException.class);
    }

    @Test
    void isNotEnteredUnderANameThatItDoesNotHave() {
        assertThatThrownBy(() -> broker("localhost", AUTHORITIES).connect("test"))
                .isInstanceOf(SSLException.class);
    }

    @Test
    void isNotEnteredWithoutEncryption() {
        BrokerAddress encrypted = broker("127.0.0.1", AUTHORITIES);

        assertThatThrownBy(() -> new BrokerAddress(
                                encrypted.host(), encrypted.port(), encrypted.username(), encrypted.password(), "/")
                        .connect("test"))
                .isInstanceOf(IOException.class);
    }
}
