package io.trendloom.launcher.machine;

import io.trendloom.embedded.BrokerAddress;
import io.trendloom.embedded.ObjectStoreAddress;
import io.trendloom.embedded.PostgresAddress;
import java.util.HashMap;
import java.util.Map;

/** What the workers connect to. */
record Connections(PostgresAddress postgres, ObjectStoreAddress objectStore, BrokerAddress broker) {

    /** The workers' settings as environment variables; it holds secrets. */
    Map<String, String> environment() {
        Map<String, String> all = new HashMap<>();
        all.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl());
        all.put("QUARKUS_DATASOURCE_REACTIVE_URL", postgres.reactiveUrl());
        all.put("QUARKUS_DATASOURCE_USERNAME", postgres.user());
        all.put("QUARKUS_DATASOURCE_PASSWORD", postgres.password());
        all.putAll(brokerEnvironment());
        all.put("TRENDLOOM_OBJECT_STORE_ENDPOINT", objectStore.endpoint());
        all.put("TRENDLOOM_OBJECT_STORE_ACCESS_KEY", objectStore.accessKey());
        all.put("TRENDLOOM_OBJECT_STORE_SECRET_KEY", objectStore.secretKey());
        all.put("TRENDLOOM_OBJECT_STORE_BUCKET", objectStore.bucket());
        return all;
    }

    /** The broker's part of them. */
    Map<String, String> brokerEnvironment() {
        return Map.of(
                "RABBITMQ_HOST", broker.host(),
                "RABBITMQ_PORT", Integer.toString(broker.port()),
                "RABBITMQ_USERNAME", broker.user(),
                "RABBITMQ_PASSWORD", broker.password(),
                "RABBITMQ_VIRTUAL_HOST", broker.virtualHost());
    }
}
