package io.trendloom.forecast;

import io.trendloom.contract.Kind;
import io.trendloom.contract.message.BatchStored;
import io.trendloom.contract.message.CalendarDays;
import io.trendloom.contract.message.DayClosed;
import io.trendloom.contract.row.ItemRow;
import io.trendloom.contract.row.LedgerRow;
import io.trendloom.contract.row.ReviewRow;
import io.trendloom.contract.row.SignalRow;
import io.trendloom.contract.row.VectorRow;
import io.trendloom.platform.messaging.BrokerAddress;
import io.trendloom.platform.store.ObjectStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A shop whose other workers send what happens; its first day is 2011-01-02 and it is shut on Saturdays. */
@ApplicationScoped
public class Shop {
    public static final LocalDate FIRST_DAY = LocalDate.of(2011, 1, 2);
    private static final AtomicLong SEQUENCE = new AtomicLong(1);

    private final Rows rows;
    private final Events events;

    Shop(
            ObjectStore store,
            @ConfigProperty(name = "rabbitmq-host") String host,
            @ConfigProperty(name = "rabbitmq-port") int port,
            @ConfigProperty(name = "rabbitmq-username") String user,
            @ConfigProperty(name = "rabbitmq-password") String password,
            @ConfigProperty(name = "rabbitmq-virtual-host") String virtualHost) {
        this.rows = new Rows(store);
        this.events = new Events(new BrokerAddress(host, port, user, password, virtualHost));
    }

    public Events events() {
        return events;
    }

    public Rows rows() {
        return rows;
    }

    public static long next() {
        return SEQUENCE.incrementAndGet();
    }

    public BatchStored sells(LedgerRow... sales) {
        return sent(rows.sales(next(), List.of(sales)));
    }

    public BatchStored lists(ItemRow... items) {
        return sent(rows.items(next(), List.of(items)));
    }

    public BatchStored hears(ReviewRow... reviews) {
        return sent(rows.reviews(next(), List.of(reviews)));
    }

    public BatchStored observes(SignalRow... signals) {
        return sent(rows.signals(next(), List.of(signals)));
    }

    public void encodes(Kind kind, String encoder, VectorRow... vectors) {
        events.send(rows.vectors(kind, next(), encoder, List.of(vectors)));
    }

    public void closes(LocalDate day) {
        events.send(new DayClosed(next(), day, new CalendarDays(FIRST_DAY, List.of(DayOfWeek.SATURDAY), List.of())));
    }

    private BatchStored sent(BatchStored batch) {
        events.send(batch);
        return batch;
    }
}
