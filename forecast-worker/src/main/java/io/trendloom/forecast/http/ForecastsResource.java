package io.trendloom.forecast.http;

import io.smallrye.common.annotation.Blocking;
import io.trendloom.forecast.answer.ForecastAnswer;
import io.trendloom.forecast.launch.LaunchForecasts;
import io.trendloom.forecast.scoring.Bases;
import io.trendloom.forecast.scoring.Basis;
import io.trendloom.worker.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Forecasts of many items on demand, from what is known now. */
@RolesAllowed({Roles.ANALYST, Roles.OPERATOR})
@Path("/v1/forecasts")
@Tag(name = "forecasts")
@Blocking
class ForecastsResource {
    private static final String NDJSON = "application/x-ndjson";

    private final Bases bases;
    private final LaunchForecasts launches;
    private final ForecastStream stream;

    ForecastsResource(Bases bases, LaunchForecasts launches, ForecastStream stream) {
        this.bases = bases;
        this.launches = launches;
        this.stream = stream;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, NDJSON})
    @Operation(
            summary = "Forecasts of many items, streamed, or of items that are not in the catalogue yet",
            description = "A JSON array, or a forecast a line for Accept: application/x-ndjson. Unknown ids are left"
                    + " out. Of a described item inferredFrom tells the items on sale with the nearest texts.")
    @RequestBody(
            content =
                    @Content(
                            examples = {
                                @ExampleObject(name = "every item, two weeks ahead", value = "{\"horizon\": 14}"),
                                @ExampleObject(name = "some items", value = "{\"itemIds\": [\"A\", \"B\"]}"),
                                @ExampleObject(
                                        name = "a product that is not in the catalogue yet",
                                        value = "{\"item\": {\"title\": \"真空不锈钢保温杯 750ml\", \"price\": 12.9}}"),
                                @ExampleObject(
                                        name = "several of them",
                                        value =
                                                "{\"items\": [{\"title\": \"Glass bird, hand-blown\", \"price\": 3.5}, {\"title\": \"玻璃小鸟\", \"description\": \"手工吹制\", \"price\": 3.5}]}")
                            }))
    public Response forecasts(
            @Nullable ForecastsRequest request, @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept)
            throws SQLException {
        if (request == null) {
            throw Problems.refuse("The body must be a JSON object. Maybe send {} for every item.");
        }
        Basis basis = bases.of(Days.parse("asOf", request.asOf()), request.horizon());
        if (request.item() != null) {
            ForecastAnswer answer =
                    launches.forecast(basis, List.of(request.item())).getFirst();
            return Response.ok(answer, MediaType.APPLICATION_JSON).build();
        }
        if (request.items() != null) {
            return Response.ok(launches.forecast(basis, request.items()), MediaType.APPLICATION_JSON)
                    .build();
        }
        boolean lines = accept != null && accept.contains(NDJSON);
        StreamingOutput body = out -> stream.write(basis, request.ids(), lines, out);
        return Response.ok(body, lines ? NDJSON : MediaType.APPLICATION_JSON).build();
    }
}
