package io.trendloom.forecast.http;

import io.smallrye.common.annotation.Blocking;
import io.trendloom.forecast.search.Found;
import io.trendloom.forecast.search.ItemFinder;
import io.trendloom.forecast.view.ItemFile;
import io.trendloom.forecast.view.ItemFilter;
import io.trendloom.worker.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Items as a file. */
@RolesAllowed({Roles.ANALYST, Roles.OPERATOR})
@Path("/v1")
@Tag(name = "items")
@Blocking
class ItemsFileResource {
    private static final String PARQUET = "application/vnd.apache.parquet";

    private final ItemFile file;
    private final ItemFinder finder;

    ItemsFileResource(ItemFile file, ItemFinder finder) {
        this.file = file;
        this.finder = finder;
    }

    @GET
    @Path("/items.csv")
    @Produces("text/csv")
    @Operation(
            summary = "All items that GET /v1/items would list, as CSV",
            description = "On all pages, in the same order. A cell that a spreadsheet would run as a formula gets an"
                    + " apostrophe before it.")
    public Response csv(@BeanParam ItemsRequest request, @QueryParam("sort") @Nullable String sort)
            throws SQLException {
        ItemFilter filter = request.filter();
        String order = request.order(sort);
        Found found = request.allFound(finder);
        return answer(out -> file.csv(filter, found, order, out), "text/csv;charset=UTF-8", "items.csv");
    }

    @GET
    @Path("/items.parquet")
    @Produces(PARQUET)
    @Operation(
            summary = "All items that GET /v1/items would list, as Parquet",
            description = "The rows and columns of GET /v1/items.csv, texts as they are. A file that broke off has no"
                    + " footer, so that no reader takes it for whole.")
    public Response parquet(@BeanParam ItemsRequest request, @QueryParam("sort") @Nullable String sort)
            throws SQLException {
        ItemFilter filter = request.filter();
        String order = request.order(sort);
        Found found = request.allFound(finder);
        return answer(out -> file.parquet(filter, found, order, out), PARQUET, "items.parquet");
    }

    private static Response answer(StreamingOutput rows, String type, String name) {
        return Response.ok(rows, type)
                .header("Content-Disposition", "attachment; filename=\"%s\"".formatted(name))
                .build();
    }
}
