package io.trendloom.forecast.page;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateData;
import io.trendloom.forecast.view.ItemSummary;
import io.trendloom.forecast.view.TrendView;
import java.util.Locale;

/** A row of the page's table: everything is text that the template escapes, except the sparkline. */
@TemplateData
public record PageRow(
        String id, String title, String category, String trend, String last30, String next30, RawString sparkline) {

    static PageRow of(ItemSummary item, Sparkline sparkline) {
        TrendView trend = item.trend();
        return new PageRow(
                item.id(),
                item.title() == null ? "" : item.title(),
                item.category() == null ? "" : item.category(),
                trend == null ? "not yet" : "%s %s %%".formatted(trend.label(), whole(trend.probability() * 100)),
                trend == null ? "" : whole(trend.last30()),
                trend == null ? "" : whole(trend.next30()),
                new RawString(sparkline.svg()));
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }
}
