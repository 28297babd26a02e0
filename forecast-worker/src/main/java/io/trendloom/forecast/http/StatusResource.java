package io.trendloom.forecast.http;

import io.agroal.api.AgroalDataSource;
import io.smallrye.common.annotation.Blocking;
import io.trendloom.forecast.champion.Champion;
import io.trendloom.forecast.champion.CurrentChampion;
import io.trendloom.forecast.view.AppliedThrough;
import io.trendloom.forecast.view.StateCounts;
import io.trendloom.forecast.view.WholeRun;
import io.trendloom.worker.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How far the worker has come, for those who wait for it. */
@RolesAllowed({Roles.ANALYST, Roles.OPERATOR})
@Path("/v1/status")
@Tag(name = "status")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class StatusResource {
    private final AgroalDataSource database;
    private final CurrentChampion champions;
    private final AppliedThrough applied;

    StatusResource(AgroalDataSource database, CurrentChampion champions, AppliedThrough applied) {
        this.database = database;
        this.champions = champions;
        this.applied = applied;
    }

    @GET
    @Operation(summary = "Cutoff, model in use, and what was taken in")
    public Status status() throws SQLException {
        Champion champion = champions.get();
        String modelId = champion == null ? null : champion.modelId();
        CurrentChampion.Refusal refusal = champions.refusal();
        try (Connection connection = database.getConnection()) {
            // Counted after the sequence is read: whoever sees a batch's sequence sees its rows as well.
            long through = applied.read(connection);
            return status(
                    modelId,
                    refusal == null ? null : refusal.reason(),
                    through,
                    StateCounts.read(connection, modelId),
                    WholeRun.newest(connection));
        }
    }

    private static Status status(
            @Nullable String modelId,
            @Nullable String refusal,
            long lastBatchSequence,
            StateCounts counts,
            @Nullable WholeRun run) {
        return new Status(
                counts.cutoff(),
                modelId,
                refusal,
                lastBatchSequence,
                counts.items(),
                counts.texts().items(),
                counts.texts().itemsWithVectors(),
                counts.texts().reviews(),
                counts.texts().reviewsWithVectors(),
                counts.eligibleItems(),
                counts.forecastsOfRecord(),
                run == null ? null : run.modelId(),
                run == null ? null : run.cutoff());
    }

    /**
     * How far the worker has come.
     *
     * @param cutoff last closed day
     * @param championModelId model in use
     * @param championRefusal why the newest promoted model is not in use
     * @param lastBatchSequence every batch up to it is taken in
     * @param items items known, stubs and withdrawn ones among them
     * @param itemsWithText items with a title or a description, not withdrawn
     * @param itemsWithVectors those of them with the vector of their newest text
     * @param reviewsWithText reviews with text, not withdrawn
     * @param reviewsWithVectors reviews with the vector of their newest text
     * @param eligibleItems items that a run of record forecasts: those not withdrawn
     * @param forecastsOfRecord items whose forecast of record is the champion's at the cutoff
     * @param recordedModelId model of the newest run of record that has ended
     * @param recordedCutoff cutoff of that run
     */
    record Status(
            @Nullable LocalDate cutoff,
            @Nullable String championModelId,
            @Nullable String championRefusal,
            long lastBatchSequence,
            long items,
            long itemsWithText,
            long itemsWithVectors,
            long reviewsWithText,
            long reviewsWithVectors,
            long eligibleItems,
            long forecastsOfRecord,
            @Nullable String recordedModelId,
            @Nullable LocalDate recordedCutoff) {}
}
