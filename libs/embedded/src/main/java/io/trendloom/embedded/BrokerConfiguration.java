package io.trendloom.embedded;

import java.nio.file.Path;

/** What the broker is told at each start; queues and messages live in its own store. */
final class BrokerConfiguration {
    static final String VIRTUAL_HOST = "trendloom";

    private BrokerConfiguration() {}

    static String json(BrokerAddress address, Path store) {
        return """
                {
                  "name": "trendloom",
                  "modelVersion": "8.0",
                  "authenticationproviders": [{
                    "name": "plain",
                    "type": "Plain",
                    "secureOnlyMechanisms": [],
                    "users": [{"name": "%s", "type": "managed", "password": "%s"}]
                  }],
                  "ports": [{
                    "name": "AMQP",
                    "port": "%d",
                    "bindingAddress": "%s",
                    "protocols": ["AMQP_0_9_1"],
                    "authenticationProvider": "plain",
                    "virtualhostaliases": [
                      {"name": "nameAlias", "type": "nameAlias"},
                      {"name": "defaultAlias", "type": "defaultAlias"}
                    ]
                  }],
                  "virtualhostnodes": [{
                    "name": "%s",
                    "type": "JSON",
                    "defaultVirtualHostNode": "true",
                    "virtualHostInitialConfiguration": "{\\"type\\": \\"BDB\\", \\"storePath\\": \\"%s\\"}"
                  }]
                }
                """.formatted(
                        address.user(),
                        address.password(),
                        address.port(),
                        address.host(),
                        address.virtualHost(),
                        escaped(escaped(store.toString())));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
