package io.trendloom.forecast.http;

import io.smallrye.common.annotation.Blocking;
import io.trendloom.decisions.reviews.Voice;
import io.trendloom.forecast.topics.TopicList;
import io.trendloom.forecast.topics.TopicsView;
import io.trendloom.platform.http.Problem;
import io.trendloom.platform.http.ProblemException;
import io.trendloom.preparation.language.Language;
import io.trendloom.worker.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What customers write, over all items. */
@RolesAllowed({Roles.ANALYST, Roles.OPERATOR})
@Path("/v1/reviews")
@Tag(name = "reviews")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class ReviewsResource {
    private static final List<String> LANGUAGES = List.of(Language.ENGLISH, Language.CHINESE);

    private final TopicsView topics;

    ReviewsResource(TopicsView topics) {
        this.topics = topics;
    }

    @GET
    @Path("/topics")
    @Operation(
            summary = "What customers complain of and praise",
            description =
                    "Topics of the newest reviews of closed days, within a language, by their vectors: keywords, quotes"
                            + " as masked, weeks, and which complaints rise.")
    public TopicList topics(
            @Parameter(description = "en or zh; both where absent.") @QueryParam("language") @Nullable String language,
            @Parameter(description = "complaint or praise; both where absent.") @QueryParam("kind") @Nullable String kind,
            @Parameter(description = "First day that counts, 91 days before the last where absent.")
                    @QueryParam("from")
                    @Nullable String from,
            @Parameter(description = "Last day that counts, the last closed day where absent.")
                    @QueryParam("to")
                    @Nullable String to)
            throws SQLException {
        if (language != null && !LANGUAGES.contains(language)) {
            throw Problems.refuse("The language (%s) must be en or zh.".formatted(language));
        }
        LocalDate first = Days.parse("from", from);
        LocalDate last = Days.parse("to", to);
        if (first != null && last != null && first.isAfter(last)) {
            throw Problems.refuse("The day from (%s) must not be after the day to (%s).".formatted(first, last));
        }
        TopicList found = topics.read(language, voice(kind), first, last);
        if (found == null) {
            throw new ProblemException(
                    Problem.of(
                            "nothing-learned",
                            409,
                            "Nothing was learned yet",
                            "Topics are learned from the reviews of closed days, and no day is closed, or they are being learned now."));
        }
        return found;
    }

    private static @Nullable Voice voice(@Nullable String kind) {
        if (kind == null) {
            return null;
        }
        return Arrays.stream(Voice.values())
                .filter(voice -> voice.text().equals(kind))
                .findFirst()
                .orElseThrow(() -> Problems.refuse("The kind (%s) must be complaint or praise.".formatted(kind)));
    }
}
