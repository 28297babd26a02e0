package io.trendloom.forecast.http;

import io.smallrye.common.annotation.Blocking;
import io.trendloom.forecast.search.ItemFinder;
import io.trendloom.forecast.view.Facets;
import io.trendloom.forecast.view.FacetsView;
import io.trendloom.worker.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What items may be filtered by. */
@RolesAllowed({Roles.ANALYST, Roles.OPERATOR})
@Path("/v1/facets")
@Tag(name = "items")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class FacetsResource {
    private final FacetsView facets;
    private final ItemFinder finder;

    FacetsResource(FacetsView facets, ItemFinder finder) {
        this.facets = facets;
        this.finder = finder;
    }

    @GET
    @Operation(
            summary = "How many items there are of each class of trend and of each category",
            description =
                    "By the filters of GET /v1/items; each facet leaves its own filter out. At most 200 categories,"
                            + " those with the most items.")
    public Facets facets(@BeanParam ItemsRequest request) throws SQLException {
        return facets.read(request.filter(), request.found(finder));
    }
}
