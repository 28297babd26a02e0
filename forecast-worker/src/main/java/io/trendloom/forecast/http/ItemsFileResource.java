package io.trendloom.forecast.http;

import io.smallrye.common.annotation.Blocking;
import io.trendloom.forecast.view.ItemFile;
import io.trendloom.forecast.view.ItemFilter;
import io.trendloom.worker.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Items as a file. */
@RolesAllowed({Roles.ANALYST, Roles.OPERATOR})
@Path("/v1/items.csv")
@Tag(name = "items")
@Blocking
class ItemsFileResource {
    private final ItemFile file;

    ItemsFileResource(ItemFile file) {
        this.file = file;
    }

    @GET
    @Produces("text/csv")
    @Operation(
            summary = "All items that GET /v1/items would list, as CSV",
            description = "On all pages, in the same order. A cell that a spreadsheet would run as a formula gets an"
                    + " apostrophe before it.")
    public Response items(
            @QueryParam("q") @Nullable String text,
            @QueryParam("category") @Nullable String category,
            @QueryParam("trend") @Nullable String trend,
            @QueryParam("sort") @Nullable String sort) {
        String query = SearchText.of(text);
        String order = Sorting.sql(sort, query);
        ItemFilter filter = ItemFilter.of(query, Category.of(category), TrendLabel.of("trend", trend));
        StreamingOutput lines = out -> file.write(filter, order, out);
        return Response.ok(lines, "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"items.csv\"")
                .build();
    }
}
