package io.trendloom.forecast.webhook;

import io.trendloom.worker.access.AccessConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Says at which address of an endpoint to knock, or that it may not be. */
@ApplicationScoped
public class Doors {
    private final Reach reach;
    private final Resolver resolver;

    @Inject
    Doors(WebhookConfig config, AccessConfig access) {
        this(Reach.of(config.allowedNetworks().orElse(List.of()), !access.required()), InetAddress::getAllByName);
    }

    Doors(Reach reach, Resolver resolver) {
        this.reach = reach;
        this.resolver = resolver;
    }

    /**
     * The address to connect to, which is not looked up again.
     *
     * @throws RefusedEndpointException if the host is not known, or has an address that may not be told
     */
    public InetAddress of(Endpoint endpoint) throws RefusedEndpointException {
        InetAddress[] addresses = addresses(endpoint);
        for (InetAddress address : addresses) {
            if (!reach.mayReach(address)) {
                throw new RefusedEndpointException(
                        "The host (%s) must have public addresses alone, or ones in trendloom.webhooks.allowed-networks."
                                .formatted(endpoint.host()));
            }
            if (!endpoint.isEncrypted() && !reach.isNamed(address)) {
                throw new RefusedEndpointException(
                        "The url (%s) must be https: without encryption only hosts in trendloom.webhooks.allowed-networks are told."
                                .formatted(endpoint.url()));
            }
        }
        return addresses[0];
    }

    private InetAddress[] addresses(Endpoint endpoint) throws RefusedEndpointException {
        try {
            return resolver.addresses(endpoint.host());
        } catch (UnknownHostException e) {
            throw new RefusedEndpointException(
                    "The host (%s) is not known. Maybe it is misspelt.".formatted(endpoint.host()));
        }
    }
}
