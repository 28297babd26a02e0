package io.trendloom.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AddressTest {
    @Test
    void readsADatabaseAddress() {
        PostgresAddress address = PostgresAddress.parse("postgresql://shop:p%40ss@db.example:5440/sales");

        assertThat(address).isEqualTo(new PostgresAddress("db.example", 5440, "sales", "shop", "p@ss"));
        assertThat(address.jdbcUrl()).isEqualTo("jdbc:postgresql://db.example:5440/sales");
    }

    @Test
    void readsABrokerAddressWithTheDefaultVirtualHost() {
        assertThat(BrokerAddress.parse("amqp://guest:guest@localhost"))
                .isEqualTo(new BrokerAddress("localhost", 5672, "guest", "guest", "/"));
        assertThat(BrokerAddress.parse("amqp://guest:guest@localhost/shop").virtualHost())
                .isEqualTo("shop");
    }

    @Test
    void readsAStoreAddress() {
        assertThat(ObjectStoreAddress.parse("https://key:secret@s3.example/bucket"))
                .isEqualTo(new ObjectStoreAddress("https://s3.example", "key", "secret", "bucket"));
    }

    @Test
    void neverShowsAPassword() {
        assertThat(PostgresAddress.parse("postgresql://u:hidden@h/d").toString())
                .doesNotContain("hidden");
        assertThat(BrokerAddress.parse("amqp://u:hidden@h").toString()).doesNotContain("hidden");
        assertThat(ObjectStoreAddress.parse("http://u:hidden@h").toString()).doesNotContain("hidden");
        assertThatThrownBy(() -> BrokerAddress.parse("http://u:hidden@h"))
                .hasMessageContaining("The amqp address must look like amqp://")
                .hasMessageNotContaining("hidden");
    }
}
