package io.trendloom.forecast.http;

import io.smallrye.common.annotation.Blocking;
import io.trendloom.forecast.digest.DigestLanguage;
import io.trendloom.forecast.digest.DigestPages;
import io.trendloom.platform.http.Problem;
import io.trendloom.platform.http.ProblemException;
import io.trendloom.worker.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The week in one page. */
@RolesAllowed({Roles.ANALYST, Roles.OPERATOR})
@Path("/v1/digest")
@Tag(name = "digest")
@Blocking
class DigestResource {
    private final DigestPages pages;

    DigestResource(DigestPages pages) {
        this.pages = pages;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            summary = "The week in one page of HTML that needs nothing else",
            description =
                    "What is expected beside the last weeks, the trend classes, what grows and falls most, stock that will"
                            + " not last, ratings that fell, and how often past bands held. A week is kept as it was known when it ended.")
    @APIResponse(responseCode = "200", description = "The page")
    @APIResponse(responseCode = "400", description = "The week or the language breaks its rule")
    @APIResponse(responseCode = "404", description = "No digest of that week was kept")
    @APIResponse(responseCode = "409", description = "No forecasts of record are made yet")
    public Response digest(
            @Parameter(description = "An ISO week that is over, say 2011-W49; left out: now")
                    @QueryParam("week")
                    @Nullable String week,
            @QueryParam("language") @DefaultValue("en") @Schema(enumeration = {"en", "zh"}) String language)
            throws SQLException {
        DigestLanguage written = language(language);
        String html = week == null ? now(written) : kept(week, written);
        return Response.ok(html, "text/html;charset=UTF-8")
                .header("Content-Security-Policy", DigestPages.POLICY)
                .build();
    }

    private static DigestLanguage language(String text) {
        try {
            return DigestLanguage.of(text);
        } catch (IllegalArgumentException e) {
            throw Problems.refuse(String.valueOf(e.getMessage()));
        }
    }

    private String now(DigestLanguage language) throws SQLException {
        String html = pages.write(language);
        if (html == null) {
            throw new ProblemException(
                    Problem.of(
                            "no-run-of-record",
                            409,
                            "No forecasts of record are made yet",
                            "A digest tells of the forecasts of record, which are made once a model is promoted and a day is closed. Maybe wait, or see GET /v1/status."));
        }
        return html;
    }

    private String kept(String week, DigestLanguage language) throws SQLException {
        String html = pages.kept(week(week), language);
        if (html == null) {
            throw new ProblemException(Problem.of(
                    "unknown-digest",
                    404,
                    "No digest of that week was kept",
                    "The week (%s) has no digest: one is kept of each week that ended with forecasts of record. Maybe leave it out for the digest of now."
                            .formatted(week)));
        }
        return html;
    }

    private static String week(String text) {
        if (!DigestPages.isWeek(text)) {
            throw Problems.refuse("The week (%s) must be a year with an ISO week, say 2011-W49.".formatted(text));
        }
        return text;
    }
}
