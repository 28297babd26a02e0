package io.trendloom.ingest.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheus.PrometheusMeterRegistry;
import io.trendloom.contract.Kind;
import io.trendloom.ingest.calendar.CalendarView;
import io.trendloom.ingest.row.Outcome;
import io.trendloom.ingest.row.RowNotes;
import io.trendloom.ingest.row.RowResult;
import io.trendloom.preparation.cleaning.Change;
import io.trendloom.preparation.cleaning.Flag;
import io.trendloom.preparation.row.Rejection;
import io.trendloom.worker.metrics.DocumentedMeters;
import io.trendloom.worker.metrics.ExposedMeters;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IngestMetricsTest {
    private final PrometheusMeterRegistry registry = ExposedMeters.registry();
    private final IngestMetrics metrics = new IngestMetrics(registry);

    @Test
    void areThoseOfTheDocument() throws IOException {
        RowNotes notes = new RowNotes(Set.of(Change.HTML_TAGS), Set.of(Flag.PRICE_OUTLIER));
        RowResult stored = RowResult.of(1, "a", Outcome.STORED, notes);
        RowResult refused = RowResult.of(new Rejection(2, "b", "quantity-zero", "The quantity (0) must not be 0."));
        metrics.committed(Kind.SALES, List.of(stored, refused), Duration.ofMillis(20));

        assertThat(ExposedMeters.of(registry.scrape())).isEqualTo(DocumentedMeters.of("ingest-service"));
    }

    @Test
    void theNewestSaleIsUnknownUntilThereIsOne() {
        metrics.calendar(new CalendarView(0, null, null, null));
        assertThat(newestSale()).isNaN();

        metrics.calendar(new CalendarView(0, null, LocalDate.of(1970, 1, 3), null));
        assertThat(newestSale()).isEqualTo(2 * 86_400);
    }

    private double newestSale() {
        return registry.get("trendloom.ingest.newest.sale.timestamp").gauge().value();
    }
}
