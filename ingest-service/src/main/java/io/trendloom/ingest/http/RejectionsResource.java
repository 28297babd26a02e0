package io.trendloom.ingest.http;

import io.smallrye.common.annotation.Blocking;
import io.trendloom.contract.Kind;
import io.trendloom.ingest.door.Admission;
import io.trendloom.ingest.rejection.OpenRow;
import io.trendloom.ingest.rejection.RejectionFilter;
import io.trendloom.ingest.rejection.RejectionId;
import io.trendloom.ingest.rejection.Rejections;
import io.trendloom.ingest.repair.RowRepair;
import io.trendloom.ingest.row.RowResult;
import io.trendloom.platform.http.Problem;
import io.trendloom.platform.http.ProblemException;
import io.trendloom.worker.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Rows that were refused and not repaired yet. */
@RolesAllowed({Roles.ANALYST, Roles.OPERATOR, Roles.WORKER})
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rejections")
@Blocking
class RejectionsResource {
    private final Rejections rejections;
    private final RejectionsFile file;
    private final RowRepair repair;
    private final Admission admission;

    RejectionsResource(Rejections rejections, RejectionsFile file, RowRepair repair, Admission admission) {
        this.rejections = rejections;
        this.file = file;
        this.repair = repair;
        this.admission = admission;
    }

    /** Which rows. */
    static class Query {
        @QueryParam("kind")
        @Parameter(description = "items, reviews, sales, stock, signals or views")
        @Nullable String kind;

        @QueryParam("rule")
        @Parameter(description = "The rule that they broke")
        @Nullable String rule;

        RejectionFilter filter() {
            return new RejectionFilter(
                    kind == null || kind.isEmpty() ? null : Kind.of(kind),
                    rule == null || rule.isEmpty() ? null : rule);
        }
    }

    /** A row in the place of one that was refused: a line of CSV under the same header, or a JSON object. */
    public record Repair(@Nullable String source) {}

    @GET
    @Path("/rejections")
    @Operation(summary = "Refused rows that wait to be repaired, with their reasons, the newest batch first")
    @APIResponse(responseCode = "200", description = "A page of them, and counts of all by kind and rule")
    @APIResponse(responseCode = "400", description = "A parameter breaks its rule")
    public OpenRowAnswer.Page list(
            @BeanParam Query query,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size)
            throws SQLException {
        PageRequest wanted = new PageRequest(page, size);
        return OpenRowAnswer.Page.of(rejections.list(query.filter(), wanted.page(), wanted.size()));
    }

    @GET
    @Path("/rejections.csv")
    @Produces("text/csv")
    @Operation(
            summary = "All that GET /v1/rejections would list, as CSV",
            description = "A cell that a spreadsheet would run as a formula gets an apostrophe before it.")
    public Response csv(@BeanParam Query query) {
        RejectionFilter filter = query.filter();
        StreamingOutput lines = out -> file.csv(filter, out);
        return attached(lines, "text/csv;charset=UTF-8", "rejections.csv");
    }

    @GET
    @Path("/rejections.ndjson")
    @Produces("application/x-ndjson")
    @Operation(summary = "All that GET /v1/rejections would list, a JSON object a line")
    public Response ndjson(@BeanParam Query query) {
        RejectionFilter filter = query.filter();
        StreamingOutput lines = out -> file.ndjson(filter, out);
        return attached(lines, "application/x-ndjson", "rejections.ndjson");
    }

    private static Response attached(StreamingOutput lines, String type, String name) {
        return Response.ok(lines, type)
                .header("Content-Disposition", "attachment; filename=\"%s\"".formatted(name))
                .build();
    }

    @RolesAllowed({Roles.OPERATOR, Roles.WORKER})
    @POST
    @Path("/rejections/{id}/resend")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Sends a repaired row in the place of a refused one",
            description =
                    "It is read as the refused one was, by the rules of now. One that still breaks a rule is answered"
                            + " with it and stays open as it was.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Repair.class),
                            example = "{\"source\":\"s1,a,2,1.50,2011-03-04T10:00:00\"}"))
    @APIResponse(responseCode = "200", description = "What became of the row")
    @APIResponse(responseCode = "400", description = "The text is not one row")
    @APIResponse(responseCode = "404", description = "There is no such open row")
    @APIResponse(responseCode = "409", description = "The row's text was not kept")
    public ResendAnswer resend(String id, @Nullable Repair body) throws SQLException, InterruptedException {
        String text = body == null ? null : body.source();
        if (text == null) {
            throw new ProblemException(
                    Problem.invalid("The field source is missing; it must be the repaired row as a text."));
        }
        String refusal = admission.refusal();
        if (refusal != null) {
            throw new ProblemException(Problems.shut(refusal));
        }
        OpenRow open = open(id);
        RowResult result = result(open, text);
        repair.settle(open, result);
        return ResendAnswer.of(result);
    }

    private OpenRow open(String text) throws SQLException {
        RejectionId id = RejectionId.of(text);
        OpenRow open = id == null ? null : rejections.find(id);
        if (open == null) {
            throw new ProblemException(Problems.unknownRejection(text));
        }
        return open;
    }

    private RowResult result(OpenRow open, String text) throws SQLException, InterruptedException {
        try {
            return repair.send(open, text).get();
        } catch (ExecutionException e) {
            throw new ProblemException(Problems.unavailable());
        }
    }
}
