package io.trendloom.forecast.http;

import io.smallrye.common.annotation.Blocking;
import io.trendloom.forecast.reorder.ReorderConfig;
import io.trendloom.forecast.reorder.ReorderFile;
import io.trendloom.forecast.reorder.ReorderLine;
import io.trendloom.forecast.reorder.ReorderList;
import io.trendloom.forecast.reorder.ReorderPlan;
import io.trendloom.forecast.reorder.Reorders;
import io.trendloom.forecast.view.ItemFilter;
import io.trendloom.worker.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What to reorder. */
@RolesAllowed({Roles.ANALYST, Roles.OPERATOR})
@Path("/v1/decisions")
@Tag(name = "decisions")
@Blocking
class ReorderResource {
    private final Reorders reorders;
    private final ReorderFile file;
    private final ReorderConfig usual;

    ReorderResource(Reorders reorders, ReorderFile file, ReorderConfig usual) {
        this.reorders = reorders;
        this.file = file;
        this.usual = usual;
    }

    @GET
    @Path("/reorder")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "How much of each item to order and by when",
            description =
                    "From the forecast of record's quantiles over lead time and review period, of items whose stock"
                            + " is known. What cannot be decided says why (undecided).")
    public ReorderList reorder(
            @BeanParam ReorderRequest request,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size)
            throws SQLException {
        PageRequest wanted = new PageRequest(page, size);
        ReorderPlan plan = request.plan(usual);
        if (request.item != null) {
            List<ReorderLine> one = wanted.page() == 0 ? List.of(one(request, plan)) : List.of();
            return new ReorderList(
                    one, wanted.page(), wanted.size(), 1, plan.serviceLevel(), plan.reviewDays(), plan.budget());
        }
        return reorders.list(filter(request, plan), request.order(), wanted.page(), wanted.size(), plan);
    }

    @GET
    @Path("/reorder.csv")
    @Produces("text/csv")
    @Operation(
            summary = "All that GET /v1/decisions/reorder would list, as CSV",
            description = "On all pages, in the same order. A cell that a spreadsheet would run as a formula gets an"
                    + " apostrophe before it.")
    public Response asFile(@BeanParam ReorderRequest request) throws SQLException {
        ReorderPlan plan = request.plan(usual);
        return Response.ok(lines(request, plan), "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"reorder.csv\"")
                .build();
    }

    private StreamingOutput lines(ReorderRequest request, ReorderPlan plan) throws SQLException {
        if (request.item != null) {
            ReorderLine line = one(request, plan);
            return out -> file.write(line, out);
        }
        ItemFilter filter = filter(request, plan);
        String order = request.order();
        return out -> file.write(filter, order, plan, out);
    }

    private ReorderLine one(ReorderRequest request, ReorderPlan plan) throws SQLException {
        String id = Objects.requireNonNull(request.item);
        ReorderLine line = reorders.one(id, request.told(), plan);
        if (line == null) {
            throw Problems.unknownItem(id);
        }
        return line;
    }

    private ItemFilter filter(ReorderRequest request, ReorderPlan plan) throws SQLException {
        ItemFilter filter = request.filter();
        try {
            reorders.requireFew(filter, plan);
        } catch (IllegalArgumentException e) {
            throw Problems.refuse(String.valueOf(e.getMessage()));
        }
        return filter;
    }
}
