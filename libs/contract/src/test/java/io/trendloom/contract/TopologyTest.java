package io.trendloom.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopologyTest {
    @Test
    void knowsWhichMessagesAWorkerAwaits() {
        assertThat(Topology.isAwaited(Topology.EVENTS, "BatchStored")).isTrue();
        assertThat(Topology.isAwaited(Topology.INBOUND, RoutingKeys.SALE)).isTrue();
        assertThat(Topology.isAwaited(Topology.EVENTS, "ForecastGenerated")).isFalse();
    }
}
