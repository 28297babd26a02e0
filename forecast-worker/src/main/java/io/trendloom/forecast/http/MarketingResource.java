package io.trendloom.forecast.http;

import io.smallrye.common.annotation.Blocking;
import io.trendloom.forecast.marketing.MarketingConfig;
import io.trendloom.forecast.marketing.MarketingDesk;
import io.trendloom.forecast.marketing.MarketingFile;
import io.trendloom.forecast.marketing.MarketingLine;
import io.trendloom.forecast.marketing.MarketingList;
import io.trendloom.forecast.marketing.MarketingPlan;
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

/** What to mark down, promote or advertise. */
@RolesAllowed({Roles.ANALYST, Roles.OPERATOR})
@Path("/v1/decisions")
@Tag(name = "decisions")
@Blocking
class MarketingResource {
    private final MarketingDesk desk;
    private final MarketingFile file;
    private final MarketingConfig usual;

    MarketingResource(MarketingDesk desk, MarketingFile file, MarketingConfig usual) {
        this.desk = desk;
        this.file = file;
        this.usual = usual;
    }

    @GET
    @Path("/marketing")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Which items to mark down, promote, advertise or leave",
            description =
                    "By what price changes that held for days, promotions and advertising did to each item's orders before."
                            + " Where that cannot be told, which is usual, it is not-known, with its reason, and the item is left.")
    public MarketingList marketing(
            @BeanParam MarketingRequest request,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size)
            throws SQLException {
        PageRequest wanted = new PageRequest(page, size);
        MarketingPlan plan = request.plan(usual);
        if (request.item != null) {
            return one(request, plan);
        }
        return desk.list(filter(request, plan), request.isKnown(), request.order(), wanted.page(), wanted.size(), plan);
    }

    @GET
    @Path("/marketing.csv")
    @Produces("text/csv")
    @Operation(
            summary = "All that GET /v1/decisions/marketing would list, as CSV",
            description = "On all pages, in the same order. A cell that a spreadsheet would run as a formula gets an"
                    + " apostrophe before it.")
    public Response asFile(@BeanParam MarketingRequest request) throws SQLException {
        MarketingPlan plan = request.plan(usual);
        return Response.ok(lines(request, plan), "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"marketing.csv\"")
                .build();
    }

    private StreamingOutput lines(MarketingRequest request, MarketingPlan plan) throws SQLException {
        if (request.item != null) {
            List<MarketingLine> one = one(request, plan).items();
            return out -> file.write(one, out);
        }
        ItemFilter filter = filter(request, plan);
        String order = request.order();
        boolean known = request.isKnown();
        return out -> file.write(filter, known, order, plan, out);
    }

    private MarketingList one(MarketingRequest request, MarketingPlan plan) throws SQLException {
        String id = Objects.requireNonNull(request.item);
        MarketingList one = desk.one(id, plan);
        if (one == null) {
            throw Problems.unknownItem(id);
        }
        return one;
    }

    private ItemFilter filter(MarketingRequest request, MarketingPlan plan) throws SQLException {
        ItemFilter filter = request.filter();
        try {
            desk.require(filter, request.isKnown(), plan);
        } catch (IllegalArgumentException e) {
            throw Problems.refuse(String.valueOf(e.getMessage()));
        }
        return filter;
    }
}
