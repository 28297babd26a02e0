package io.trendloom.forecast;

import io.trendloom.contract.message.BatchStored;
import io.trendloom.platform.messaging.BrokerAddress;
import io.trendloom.platform.store.MinioObjectStore;
import io.trendloom.platform.store.ObjectStoreAddress;
import java.time.LocalDate;
import java.util.List;

/** A batch that waits in the queue while no worker runs. */
final class EarlyMessages {
    static final String ITEM = "early";
    static final LocalDate DAY = LocalDate.of(2011, 3, 1);

    private EarlyMessages() {}

    static void send(ObjectStoreAddress store, BrokerAddress broker) {
        Rows rows = new Rows(new MinioObjectStore(store));
        BatchStored batch = rows.sales(1, List.of(Rows.sale(ITEM, DAY, 7)));
        new Events(broker).send(batch);
    }
}
