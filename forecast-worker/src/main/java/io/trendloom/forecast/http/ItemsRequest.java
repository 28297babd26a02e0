package io.trendloom.forecast.http;

import io.trendloom.forecast.search.Found;
import io.trendloom.forecast.search.ItemFinder;
import io.trendloom.forecast.view.ItemFilter;
import io.trendloom.platform.http.Problem;
import io.trendloom.platform.http.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which items to show. */
class ItemsRequest extends ItemSelection {
    @Parameter(
            description =
                    "Whether to add, after the items that have q's words, at most 100 whose texts mean nearly the same"
                            + " in q's language, the nearest first.")
    @QueryParam("meaning")
    @Nullable Boolean meaning;

    @Parameter(description = "The least price, in the item's currency.")
    @QueryParam("priceFrom")
    @Nullable String priceFrom;

    @Parameter(description = "The highest price, in the item's currency.")
    @QueryParam("priceTo")
    @Nullable String priceTo;

    @Parameter(
            description =
                    "What is on hand lasts for less than 14 days (short), for 14 to 90 (enough), for more (over), or nobody told"
                            + " of it (unknown).")
    @QueryParam("stock")
    @Nullable String stock;

    /** A trend that is asked for leaves out what is not forecast. */
    @Override
    ItemFilter filter() {
        return new ItemFilter(
                SearchText.of(text),
                Category.of(category),
                TrendLabel.of("trend", trend),
                false,
                Prices.of(priceFrom, priceTo),
                Stock.of(stock));
    }

    String order(@Nullable String sort) {
        return order(sort, null);
    }

    /** What q finds; by its words alone where embed-worker is away, which it says. */
    Found found(ItemFinder finder) throws SQLException {
        return finder.find(SearchText.of(text), Boolean.TRUE.equals(meaning));
    }

    /** All that q finds, for a file, which cannot say what is missing. */
    Found allFound(ItemFinder finder) throws SQLException {
        Found found = found(finder);
        String away = found.meaning() == null ? null : found.meaning().away();
        if (away != null) {
            throw new ProblemException(Problem.workerAway(away));
        }
        return found;
    }
}
