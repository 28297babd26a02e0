package io.trendloom.forecast.scoring;

import io.agroal.api.AgroalDataSource;
import io.trendloom.forecast.champion.Champion;
import io.trendloom.forecast.champion.CurrentChampion;
import io.trendloom.forecast.shop.CalendarStore;
import io.trendloom.forecast.shop.ClosedDays;
import io.trendloom.platform.http.Problem;
import io.trendloom.platform.http.ProblemException;
import io.trendloom.platform.jdbc.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Finds what a forecast can stand on now, or says what is missing. */
@ApplicationScoped
public class Bases {
    private final AgroalDataSource database;
    private final CurrentChampion champions;

    Bases(AgroalDataSource database, CurrentChampion champions) {
        this.database = database;
        this.champions = champions;
    }

    /**
     * The champion and the calendar of now.
     *
     * @param asOf cutoff; null: the last closed day
     * @param horizon days ahead; null: the longest of the champion
     * @throws ProblemException if there is no closed day or champion yet, or the request asks for more than there is
     */
    public Basis of(@Nullable LocalDate asOf, @Nullable Integer horizon) throws SQLException {
        ClosedDays closed = Transactions.inTransaction(database, CalendarStore::read);
        if (closed == null) {
            throw problem(
                    "no-closed-day",
                    409,
                    "No day is closed yet",
                    "A forecast starts after the last closed day, and no day is closed yet. Maybe end a day:"
                            + " POST /v1/days/{day}/end at ingest-service.");
        }
        Champion champion = champions.get();
        if (champion == null) {
            throw problem("no-champion", 503, "No model is in use yet", withoutChampion());
        }
        return new Basis(champion, closed, cutoff(closed, asOf), horizon(champion, horizon));
    }

    private String withoutChampion() {
        CurrentChampion.Refusal refusal = champions.refusal();
        return refusal == null
                ? "No model is promoted yet. Maybe start a training: POST /v1/trainings."
                : "The promoted model %s cannot be used: %s"
                        .formatted(refusal.promotion().modelId(), refusal.reason());
    }

    private static LocalDate cutoff(ClosedDays closed, @Nullable LocalDate asOf) {
        if (asOf == null) {
            return closed.cutoff();
        }
        if (asOf.isAfter(closed.cutoff()) || asOf.isBefore(closed.calendar().firstDay())) {
            throw problem(
                    "as-of-out-of-range",
                    400,
                    "The day is not one of the closed days",
                    "The asOf (%s) must be from %s to %s, the last closed day."
                            .formatted(asOf, closed.calendar().firstDay(), closed.cutoff()));
        }
        return asOf;
    }

    private static int horizon(Champion champion, @Nullable Integer horizon) {
        int longest = champion.longestHorizon();
        if (horizon == null) {
            return longest;
        }
        if (horizon < 1 || horizon > longest) {
            throw problem(
                    "horizon-out-of-range",
                    400,
                    "The horizon is longer than the model's",
                    "The horizon (%d days) must be from 1 to %d days, the longest that model %s was trained for. Maybe train a model with a longer horizon."
                            .formatted(horizon, longest, champion.modelId()));
        }
        return horizon;
    }

    private static ProblemException problem(String slug, int status, String title, String detail) {
        return new ProblemException(Problem.of(slug, status, title, detail));
    }
}
