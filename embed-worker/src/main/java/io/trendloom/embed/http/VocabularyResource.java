package io.trendloom.embed.http;

import io.smallrye.common.annotation.Blocking;
import io.trendloom.embed.vocabulary.VocabularyView;
import io.trendloom.preparation.language.Language;
import io.trendloom.worker.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The words of all texts. */
@RolesAllowed({Roles.ANALYST, Roles.OPERATOR})
@Path("/v1/vocabulary")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class VocabularyResource {
    private static final List<String> LANGUAGES = List.of(Language.CHINESE, Language.ENGLISH);
    private static final int MOST = 1000;

    private final VocabularyView vocabulary;

    VocabularyResource(VocabularyView vocabulary) {
        this.vocabulary = vocabulary;
    }

    @GET
    @Operation(summary = "The words that most texts of a language have")
    public VocabularyView.Words words(
            @QueryParam("language") @Nullable String language,
            @QueryParam("prefix") @DefaultValue("") String prefix,
            @QueryParam("limit") @DefaultValue("50") int limit)
            throws SQLException {
        if (language == null || !LANGUAGES.contains(language)) {
            throw Problems.badInput(
                    "The language (%s) must be one of %s.".formatted(language, String.join(", ", LANGUAGES)));
        }
        if (limit < 1 || limit > MOST) {
            throw Problems.badInput("The limit (%d) must be from 1 to %d.".formatted(limit, MOST));
        }
        if (prefix.indexOf('\0') >= 0) {
            throw Problems.badInput("The prefix must have no NUL.");
        }
        return vocabulary.read(language, prefix.toLowerCase(Locale.ROOT), limit);
    }
}
