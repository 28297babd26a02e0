package io.trendloom.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TopologyTest {
    @Test
    void knowsWhichMessagesAWorkerAwaits() {
        assertThat(Topology.isAwaited(Topology.EVENTS, "BatchStored")).isTrue();
        assertThat(Topology.isAwaited(Topology.INBOUND, RoutingKeys.SALE)).isTrue();
        assertThat(Topology.isAwaited(Topology.EVENTS, "ForecastGenerated")).isFalse();
    }

    @Test
    void everyQueueIsOneWorkers() {
        assertThat(Topology.queuesOf("train"))
                .extracting(Topology.Queue::name)
                .containsExactly(
                        Topology.TRAIN_TEXT_VECTORS_STORED,
                        Topology.TRAIN_MODEL,
                        Topology.TRAIN_DAY_CLOSED,
                        Topology.TRAIN_DRIFT_DETECTED);
        assertThat(Stream.of("ingest", "embed", "train", "forecast")
                        .flatMap(worker -> Topology.queuesOf(worker).stream()))
                .containsExactlyInAnyOrderElementsOf(Topology.queues());
    }
}
