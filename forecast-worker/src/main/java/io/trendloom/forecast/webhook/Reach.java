package io.trendloom.forecast.webhook;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where requests may go: to public addresses, and to networks that an operator of the installation has named.
 *
 * @param allowed the latter
 */
record Reach(List<Network> allowed) {
    /** Of one machine, which may tell its own programs. */
    private static final List<Network> LOOPBACK = networks("127.0.0.0/8", "::1/128");

    /** What no public host has: IANA's special-purpose addresses, and those by which one can be reached through IPv6. */
    private static final List<Network> SPECIAL = networks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3");

    /** Of IPv6 all but global unicast is special, and of that what leads elsewhere. */
    private static final Network GLOBAL = Network.parse("2000::/3");

    private static final List<Network> LEADING_ELSEWHERE =
            networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    Reach {
        allowed = List.copyOf(allowed);
    }

    /**
     * As the settings have it.
     *
     * @param oneMachine whether the worker listens to its own machine alone
     */
    static Reach of(List<String> networks, boolean oneMachine) {
        List<Network> named = networks.stream().map(Network::parse).toList();
        return new Reach(
                oneMachine ? Stream.concat(named.stream(), LOOPBACK.stream()).toList() : named);
    }

    /** Whether a request may go there if it is encrypted. */
    boolean mayReach(InetAddress address) {
        return isNamed(address) || isPublic(address);
    }

    /** Whether a request may go there as it is. */
    boolean isNamed(InetAddress address) {
        return allowed.stream().anyMatch(network -> network.contains(address));
    }

    private static boolean isPublic(InetAddress address) {
        return address.getAddress().length == 4
                ? SPECIAL.stream().noneMatch(network -> network.contains(address))
                : GLOBAL.contains(address)
                        && LEADING_ELSEWHERE.stream().noneMatch(network -> network.contains(address));
    }

    private static List<Network> networks(String... texts) {
        return Stream.of(texts).map(Network::parse).toList();
    }
}
