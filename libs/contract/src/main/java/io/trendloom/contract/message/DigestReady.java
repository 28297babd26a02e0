package io.trendloom.contract.message;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A week is over, its forecasts of record are made, and its digest is kept. Told once a week.
 *
 * @param week ISO week, such as 2011-W49
 * @param cutoff last day known
 * @param path of the digest as a page of HTML, at forecast-worker's address; in Chinese with {@code &language=zh}
 * @param items how many are forecast
 * @param last30 units sold in the 30 days up to the cutoff
 * @param next30 units expected in the 30 days after it
 * @param yearAgo units sold on the days 364 days before those; absent where the shop is younger
 * @param trends of each class, in the order of contracts
 * @param growing items that grow most, at most five
 * @param falling items that fall most, at most five
 * @param runningOut how many items there are whose stock will probably not last
 */
public record DigestReady(
        String week,
        LocalDate cutoff,
        String path,
        long items,
        double last30,
        double next30,
        @Nullable BigDecimal yearAgo,
        List<TrendShare> trends,
        List<DigestedItem> growing,
        List<DigestedItem> falling,
        long runningOut)
        implements Message {
    public DigestReady {
        trends = List.copyOf(trends);
        growing = List.copyOf(growing);
        falling = List.copyOf(falling);
    }
}
