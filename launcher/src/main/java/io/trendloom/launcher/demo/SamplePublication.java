package io.trendloom.launcher.demo;

import io.trendloom.contract.Kind;
import io.trendloom.contract.message.SaleRecorded;
import io.trendloom.launcher.Progress;
import io.trendloom.launcher.load.CountedInput;
import io.trendloom.preparation.Preparation;
import io.trendloom.preparation.cleaning.Shop;
import io.trendloom.preparation.format.Limits;
import io.trendloom.preparation.format.RawRow;
import io.trendloom.preparation.format.ReadRow;
import io.trendloom.preparation.format.RowFormat;
import io.trendloom.preparation.format.RowReader;
import io.trendloom.preparation.mapping.Mappings;
import io.trendloom.preparation.row.CleanSale;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Sends a sample shop through the front door as a shop's own systems would: the catalogue, the reviews and half of the
 * sales over HTTP, the other half of the sales as events. A line that breaks a rule goes over HTTP, for the door to say so.
 */
final class SamplePublication {
    private static final Shop SHOP = new Shop(ZoneId.of("Europe/London"), "GBP");
    private static final int THOUSANDTHS = 3;

    private final HttpHalf http;
    private final ShopEvents events;
    private final Progress progress;
    private final LocalDate today;
    private LocalDate lastDay = LocalDate.MIN;
    private long done;
    private long overHttp;
    private long overAmqp;

    SamplePublication(HttpHalf http, ShopEvents events, Progress progress, LocalDate today) {
        this.http = http;
        this.events = events;
        this.progress = progress;
        this.today = today;
    }

    /**
     * What was sent.
     *
     * @param lastDay the last day with a sale
     */
    record Sent(long overHttp, long overAmqp, LocalDate lastDay) {}

    /** Sends everything, and last that the shop's last day is over. */
    Sent send(Sample sample) throws IOException, InterruptedException {
        send(sample.items(), Kind.ITEMS, null);
        send(sample.reviews(), Kind.REVIEWS, null);
        for (Sample.Sales sales : sample.sales()) {
            send(sales.file(), Kind.SALES, sales.mapping());
        }
        events.publish(lastDay);
        events.confirm();
        return new Sent(overHttp, overAmqp, lastDay);
    }

    private void send(Path file, Kind kind, @Nullable String mapping) throws IOException, InterruptedException {
        Preparation preparation = new Preparation(Mappings.of(mapping, kind), SHOP, Limits.DEFAULT);
        RowFormat format = file.toString().contains(".csv") ? RowFormat.CSV : RowFormat.NDJSON;
        String path = "/v1/" + kind.text() + (mapping == null ? "" : "?mapping=" + mapping);
        try (CountedInput input = new CountedInput(Files.newInputStream(file));
                RowReader rows = preparation.open(input, format)) {
            http.begin(path, format, rows.header());
            for (ReadRow row = rows.next(); row != null; row = rows.next()) {
                if (row instanceof RawRow whole) {
                    send(whole, preparation);
                    progress.at(done + input.count(), text());
                }
            }
            http.flush();
            events.confirm();
        }
        done += Files.size(file);
    }

    private void send(RawRow row, Preparation preparation) throws IOException, InterruptedException {
        if (preparation.prepare(row, today) instanceof CleanSale sale) {
            lastDay = sale.day().isAfter(lastDay) ? sale.day() : lastDay;
            if (Way.of(sale.id()) == Way.AMQP) {
                events.publish(event(sale, preparation.customer(row)));
                overAmqp++;
                return;
            }
        }
        http.send(row.bytes());
        overHttp++;
    }

    private static SaleRecorded event(CleanSale sale, @Nullable String customer) {
        return new SaleRecorded(
                sale.id(),
                sale.version(),
                sale.itemId(),
                BigDecimal.valueOf(sale.quantity(), THOUSANDTHS).stripTrailingZeros(),
                sale.unitPrice(),
                sale.currency(),
                sale.time().format(DateTimeFormatter.ISO_LOCAL_DATE_TIME),
                customer,
                sale.orderId(),
                sale.channel(),
                sale.promotion(),
                null);
    }

    private String text() {
        return String.format(Locale.ROOT, "%,d rows over HTTP, %,d over AMQP", overHttp, overAmqp);
    }
}
