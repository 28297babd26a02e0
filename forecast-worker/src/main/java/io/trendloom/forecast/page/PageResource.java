package io.trendloom.forecast.page;

import io.trendloom.worker.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Answers the page for each of its addresses; which view to show the page sees from the address. */
@RolesAllowed({Roles.ANALYST, Roles.OPERATOR})
@Path("/")
@Produces(MediaType.TEXT_HTML)
class PageResource {
    private final IndexPage index = IndexPage.read();

    @GET
    @Operation(hidden = true)
    public Response overview() {
        return page();
    }

    @GET
    @Path("{view: items|reorder|marketing|customers|launch|models|data}")
    @Operation(hidden = true)
    public Response view() {
        return page();
    }

    @GET
    @Path("items/{id: .+}")
    @Operation(hidden = true)
    public Response item() {
        return page();
    }

    private Response page() {
        return Response.ok(index.html(), MediaType.TEXT_HTML + ";charset=UTF-8")
                .header("Content-Security-Policy", index.policy())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}
