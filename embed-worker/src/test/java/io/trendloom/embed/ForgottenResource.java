package io.trendloom.embed;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** An operation whose author thought of no role. */
@Path("/v1/forgotten")
class ForgottenResource {
    @GET
    @Operation(hidden = true)
    public String get() {
        return "secret";
    }
}
