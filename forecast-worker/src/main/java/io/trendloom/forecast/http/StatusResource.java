package io.trendloom.forecast.http;

import io.agroal.api.AgroalDataSource;
import io.smallrye.common.annotation.Blocking;
import io.trendloom.forecast.champion.Champion;
import io.trendloom.forecast.champion.CurrentChampion;
import io.trendloom.forecast.view.StateCounts;
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
@Path("/v1/status")
@Tag(name = "status")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class StatusResource {
    private final AgroalDataSource database;
    private final CurrentChampion champions;

    StatusResource(AgroalDataSource database, CurrentChampion champions) {
        this.database = database;
        this.champions = champions;
    }

    @GET
    @Operation(summary = "Cutoff, model in use, and what was taken in")
    public Status status() throws SQLException {
        try (Connection connection = database.getConnection()) {
            StateCounts counts = StateCounts.read(connection);
            Champion champion = champions.get();
            CurrentChampion.Refusal refusal = champions.refusal();
            return new Status(
                    counts.cutoff(),
                    champion == null ? null : champion.modelId(),
                    refusal == null ? null : refusal.reason(),
                    counts.items(),
                    counts.itemsWithVectors(),
                    counts.itemsForecast(),
                    counts.recordedModelId(),
                    counts.recordedCutoff(),
                    counts.lastBatchSequence());
        }
    }

    /**
     * How far the worker has come.
     *
     * @param cutoff last closed day
     * @param championModelId model in use
     * @param championRefusal why the newest promoted model is not in use
     * @param items items known, stubs among them
     * @param itemsWithVectors items with a vector of their own text
     * @param itemsForecast items with a forecast of record of the newest whole run
     * @param recordedModelId model of the newest whole run of record
     * @param recordedCutoff cutoff of that run
     * @param lastBatchSequence every batch up to it is taken in
     */
    record Status(
            @Nullable LocalDate cutoff,
            @Nullable String championModelId,
            @Nullable String championRefusal,
            long items,
            long itemsWithVectors,
            long itemsForecast,
            @Nullable String recordedModelId,
            @Nullable LocalDate recordedCutoff,
            long lastBatchSequence) {}
}
