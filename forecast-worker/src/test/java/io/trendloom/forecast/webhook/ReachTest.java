package io.trendloom.forecast.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachTest {
    private final Reach usual = Reach.of(List.of(), false);

    @ParameterizedTest
    @ValueSource(strings = {"93.184.215.14", "8.8.8.8", "172.15.0.1", "172.32.0.1", "2606:2800:21f:cb07:6820::1"})
    void publicAddressesAreReached(String address) throws UnknownHostException {
        assertThat(usual.mayReach(InetAddress.getByName(address))).isTrue();
        assertThat(usual.isNamed(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "10.0.0.1",
                "100.64.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fd00:ec2::254",
                "fc00::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:0:1::1",
                "2001:db8::1",
                "::127.0.0.1"
            })
    void othersAreNot(String address) throws UnknownHostException {
        assertThat(usual.mayReach(InetAddress.getByName(address))).isFalse();
    }

    @Test
    void namedNetworksAreReachedAlsoWithoutEncryption() throws UnknownHostException {
        Reach named = Reach.of(List.of("10.1.0.0/16", "fd00::/8"), false);

        assertThat(named.isNamed(InetAddress.getByName("10.1.255.1"))).isTrue();
        assertThat(named.isNamed(InetAddress.getByName("fdab::1"))).isTrue();
        assertThat(named.mayReach(InetAddress.getByName("10.2.0.1"))).isFalse();
        assertThat(named.mayReach(InetAddress.getByName("127.0.0.1"))).isFalse();
    }

    @Test
    void oneMachineReachesItself() throws UnknownHostException {
        Reach own = Reach.of(List.of(), true);

        assertThat(own.isNamed(InetAddress.getByName("127.0.0.1"))).isTrue();
        assertThat(own.isNamed(InetAddress.getByName("::1"))).isTrue();
        assertThat(own.mayReach(InetAddress.getByName("192.168.1.1"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0", "10.0.0.0/33", "shop.example/8", "10.0.0.0/x", "fd00::/129"})
    void refusesWhatIsNoNetwork(String text) {
        assertThatThrownBy(() -> Network.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("network");
    }
}
