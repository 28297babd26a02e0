package io.trendloom.forecast.page;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.Blocking;
import io.trendloom.forecast.champion.Champion;
import io.trendloom.forecast.champion.CurrentChampion;
import io.trendloom.forecast.view.ItemFilter;
import io.trendloom.forecast.view.ItemList;
import io.trendloom.forecast.view.ItemOrder;
import io.trendloom.forecast.view.Items;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A table of items with their trend, for a browser. */
@Path("/")
@Blocking
class PageResource {
    private static final int SIZE = 50;
    private static final int LAST_PAGE = 10_000;
    private static final int LONGEST_TEXT = 200;
    private static final String STRONGEST_GROWTH = "-rank";
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private final Template page;
    private final Items items;
    private final PageRows rows;
    private final CurrentChampion champions;

    PageResource(@Location("page.html") Template page, Items items, PageRows rows, CurrentChampion champions) {
        this.page = page;
        this.items = items;
        this.rows = rows;
        this.champions = champions;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response show(
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("sort") @DefaultValue(STRONGEST_GROWTH) String sort,
            @QueryParam("page") @DefaultValue("0") int number)
            throws SQLException {
        String searched = shortened(text.strip());
        String known = ItemOrder.sql(sort, !searched.isEmpty()) == null ? STRONGEST_GROWTH : sort;
        int shown = Math.clamp(number, 0, LAST_PAGE);
        ItemList list = items.list(
                ItemFilter.of(searched.isEmpty() ? null : searched, null),
                String.valueOf(ItemOrder.sql(known, !searched.isEmpty())),
                shown,
                SIZE);
        Champion champion = champions.get();
        String html = page.data("rows", rows.of(list.items()))
                .data("total", list.total())
                .data("query", text)
                .data("queryParameter", URLEncoder.encode(text, StandardCharsets.UTF_8))
                .data("sort", known)
                .data("model", champion == null ? "none yet" : champion.modelId())
                .data("number", shown)
                .data("hasNext", (shown + 1L) * SIZE < list.total())
                .render();
        return Response.ok(html).header("Content-Security-Policy", POLICY).build();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }
}
