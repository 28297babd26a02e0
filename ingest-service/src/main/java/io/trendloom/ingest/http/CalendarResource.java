package io.trendloom.ingest.http;

import io.trendloom.contract.ContractException;
import io.trendloom.contract.ObjectRef;
import io.trendloom.ingest.apikey.KeyScope;
import io.trendloom.ingest.calendar.CalendarView;
import io.trendloom.ingest.calendar.ShopCalendar;
import io.trendloom.ingest.door.DayEnding;
import io.trendloom.ingest.snapshot.Snapshots;
import io.trendloom.platform.http.Problem;
import io.trendloom.platform.http.ProblemException;
import io.trendloom.worker.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The calendar, and snapshots of all that is stored. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calendar and snapshots")
class CalendarResource {
    private final ShopCalendar calendar;
    private final DayEnding ending;
    private final Snapshots snapshots;
    private final KeyScope scope;

    CalendarResource(ShopCalendar calendar, DayEnding ending, Snapshots snapshots, KeyScope scope) {
        this.scope = scope;
        this.calendar = calendar;
        this.ending = ending;
        this.snapshots = snapshots;
    }

    /**
     * What came of ending a day.
     *
     * @param closed whether the day was open until now
     */
    public record DayEnd(LocalDate day, boolean closed) {}

    @RolesAllowed({Roles.PUBLISHER, Roles.OPERATOR})
    @POST
    @Path("/days/{day}/end")
    @Operation(summary = "Close all days up to a day, once all that was sent before is stored")
    public DayEnd end(@RestPath String day) throws InterruptedException, ExecutionException {
        scope.requireDays();
        LocalDate parsed = parsed(day);
        try {
            return new DayEnd(parsed, ending.end(parsed).get());
        } catch (ContractException e) {
            throw new ProblemException(Problems.futureDay(String.valueOf(e.getMessage())));
        }
    }

    private static LocalDate parsed(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw new ProblemException(
                    Problem.invalid("The day (%s) must be a day such as 2011-12-08.".formatted(day)));
        }
    }

    @RolesAllowed({Roles.PUBLISHER, Roles.ANALYST, Roles.OPERATOR})
    @GET
    @Path("/calendar")
    @Operation(summary = "The last closed day and the days on which the shop is shut")
    public CalendarView calendar() throws SQLException {
        return calendar.view();
    }

    @RolesAllowed({Roles.OPERATOR, Roles.WORKER})
    @POST
    @Path("/snapshots")
    @Operation(summary = "The newest snapshot; made if something was stored since the last")
    public Response snapshot() throws SQLException {
        ObjectRef newest = snapshots.newest();
        if (newest == null) {
            throw new ProblemException(Problems.noClosedDay());
        }
        return Response.status(Response.Status.CREATED)
                .entity(Map.of("snapshot", newest))
                .build();
    }
}
