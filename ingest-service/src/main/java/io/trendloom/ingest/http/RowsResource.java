package io.trendloom.ingest.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.trendloom.contract.Kind;
import io.trendloom.ingest.apikey.KeyScope;
import io.trendloom.ingest.config.DoorConfig;
import io.trendloom.ingest.door.Admission;
import io.trendloom.ingest.door.Door;
import io.trendloom.platform.http.Problem;
import io.trendloom.platform.http.ProblemException;
import io.trendloom.preparation.format.RowFormat;
import io.trendloom.preparation.mapping.MappingChoice;
import io.trendloom.worker.access.Roles;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Takes rows in: a JSON array or object, NDJSON, CSV with a header line, or Parquet, plain or as gzip. Every row is answered:
 * {@code stored}, {@code duplicate}, {@code stale} or {@code rejected} with the rule that it broke.
 */
@RolesAllowed(Roles.PUBLISHER)
@Path("/v1")
@Tag(name = "Rows")
class RowsResource {
    private final Uploads uploads;
    private final Door door;
    private final Admission admission;
    private final UploadAnswer.Bounds bounds;
    private final PacedInput.Pace pace;
    private final CurrentVertxRequest request;
    private final KeyScope scope;

    RowsResource(
            Uploads uploads,
            Door door,
            Admission admission,
            DoorConfig config,
            CurrentVertxRequest request,
            KeyScope scope) {
        this.request = request;
        this.scope = scope;
        this.uploads = uploads;
        this.door = door;
        this.admission = admission;
        this.bounds =
                new UploadAnswer.Bounds(config.chunkRows(), config.chunkBytes().asLongValue(), config.roomWait());
        this.pace = new PacedInput.Pace(config.leastPace().asLongValue(), config.paceGrace());
    }

    /** How a request says what its rows are. */
    static class Query {
        @HeaderParam(HttpHeaders.CONTENT_TYPE)
        @Parameter(hidden = true)
        @Nullable String contentType;

        @HeaderParam("traceparent")
        @Parameter(hidden = true)
        @Nullable String traceparent;

        @RestQuery
        @Parameter(description = "Fields with columns of another name: field=Column,field=Column")
        @Nullable String columns;

        @RestQuery
        @Parameter(description = "A foreign export: online-retail, tmall, shopify, woocommerce or amazon-orders")
        @Nullable String mapping;

        @HeaderParam("Trendloom-Mapping")
        @Parameter(description = "A mapping of one's own, its JSON on one line; goes before the query's mapping")
        @Nullable String ownMapping;

        @RestQuery
        @Parameter(description = "rejected: answer only rows that were rejected, and the summary")
        @Nullable String results;
    }

    @POST
    @Path("/items")
    @Operation(summary = "Take items in")
    public Response items(@BeanParam Query query, InputStream body) throws IOException {
        return take(Kind.ITEMS, query, body);
    }

    @POST
    @Path("/reviews")
    @Operation(summary = "Take reviews in")
    public Response reviews(@BeanParam Query query, InputStream body) throws IOException {
        return take(Kind.REVIEWS, query, body);
    }

    @POST
    @Path("/sales")
    @Operation(summary = "Take sales in")
    public Response sales(@BeanParam Query query, InputStream body) throws IOException {
        return take(Kind.SALES, query, body);
    }

    @POST
    @Path("/stock")
    @Operation(summary = "Take observations of stock in")
    public Response stock(@BeanParam Query query, InputStream body) throws IOException {
        return take(Kind.STOCK, query, body);
    }

    @POST
    @Path("/signals")
    @Operation(summary = "Take values of outside series in")
    public Response signals(@BeanParam Query query, InputStream body) throws IOException {
        return take(Kind.SIGNALS, query, body);
    }

    @POST
    @Path("/views")
    @Operation(summary = "Take views of products in")
    public Response views(@BeanParam Query query, InputStream body) throws IOException {
        return take(Kind.VIEWS, query, body);
    }

    private Response take(Kind kind, Query query, InputStream body) throws IOException {
        scope.require(kind);
        String refusal = admission.refusal();
        if (refusal != null) {
            throw new ProblemException(Problems.shut(refusal));
        }
        RowFormat format = RowFormat.ofContentType(query.contentType);
        if (format == null) {
            throw new ProblemException(Problems.contentType(String.valueOf(query.contentType)));
        }
        MappingChoice rows =
                new MappingChoice(query.ownMapping == null ? query.mapping : query.ownMapping, query.columns);
        Upload upload =
                uploads.open(kind, new PacedInput(body, pace, System::nanoTime), format, rows, query.traceparent);
        HttpServerResponse response = request.getCurrent().response();
        UploadAnswer answer = new UploadAnswer(door, upload, bounds, rejectedOnly(query), response::writeQueueFull);
        String type = format == RowFormat.JSON ? MediaType.APPLICATION_JSON : RowFormat.NDJSON.contentType();
        return Response.ok(answer.begin(), type).build();
    }

    private static boolean rejectedOnly(Query query) {
        if (query.results == null || query.results.equals("all")) {
            return false;
        }
        if (query.results.equals("rejected")) {
            return true;
        }
        throw new ProblemException(
                Problem.invalid("The results (%s) must be all or rejected.".formatted(query.results)));
    }
}
