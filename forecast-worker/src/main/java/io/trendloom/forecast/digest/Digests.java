package io.trendloom.forecast.digest;

import static java.util.Objects.requireNonNull;

import io.agroal.api.AgroalDataSource;
import io.trendloom.contract.message.DigestReady;
import io.trendloom.contract.message.TrendShare;
import io.trendloom.forecast.overview.Alert;
import io.trendloom.forecast.overview.Measure;
import io.trendloom.forecast.overview.Overview;
import io.trendloom.forecast.overview.Overviews;
import io.trendloom.forecast.overview.TotalBand;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what a digest says, as the newest forecasts of record have it. */
@ApplicationScoped
class Digests {
    private static final int HUNDRED = 100;

    private final AgroalDataSource database;
    private final Overviews overviews;

    Digests(AgroalDataSource database, Overviews overviews) {
        this.database = database;
        this.overviews = overviews;
    }

    /** Null before the first forecasts of record. */
    @Nullable Digest read(DigestLanguage language) throws SQLException {
        Overview overview = overviews.read();
        if (overview == null) {
            return null;
        }
        try (Connection connection = database.getConnection()) {
            return of(overview, new DigestItems(connection, language), language);
        }
    }

    /** What is told of the digest of a week; null before the first forecasts of record. */
    @Nullable DigestReady news(String week) throws SQLException {
        Overview overview = overviews.read();
        if (overview == null) {
            return null;
        }
        try (Connection connection = database.getConnection()) {
            Double yearAgo = overview.units().yearAgo();
            DigestItems items = new DigestItems(connection, DigestLanguage.EN);
            return new DigestReady(
                    week,
                    overview.cutoff(),
                    "/v1/digest?week=" + week,
                    overview.items(),
                    overview.units().last30(),
                    overview.units().next30(),
                    yearAgo == null ? null : BigDecimal.valueOf(yearAgo),
                    overview.trends().stream()
                            .map(trend -> new TrendShare(trend.trend(), trend.share()))
                            .toList(),
                    items.growingInNumbers(),
                    items.fallingInNumbers(),
                    items.runningOutInAll());
        }
    }

    private static Digest of(Overview overview, DigestItems items, DigestLanguage language) throws SQLException {
        return new Digest(
                language,
                language.day(overview.cutoff()),
                language.amount(overview.items()),
                figures(overview.units(), language),
                totalNote(overview.units().next30Band(), language),
                WeeksChart.of(overview.units(), language),
                overview.trends().stream().map(trend -> trend(trend, language)).toList(),
                items.growing(),
                items.falling(),
                items.runningOut(),
                items.runningOutInAll(),
                overview.alerts().stream()
                        .filter(alert -> alert.kind() == Alert.Kind.RATINGS_FELL)
                        .findFirst()
                        .orElse(null),
                kept(overview.coverage(), language));
    }

    private static List<Digest.Figure> figures(Measure units, DigestLanguage language) {
        List<Digest.Figure> figures = new ArrayList<>();
        figures.add(new Digest.Figure(language.say("next30"), language.amount(units.next30())));
        TotalBand band = units.next30Band();
        if (band != null) {
            figures.add(new Digest.Figure(
                    language.say("next30Band"),
                    language.say("band", language.amount(band.low()), language.amount(band.high()))));
        }
        figures.add(new Digest.Figure(language.say("last30"), language.amount(units.last30())));
        if (units.yearAgo() != null) {
            figures.add(new Digest.Figure(language.say("yearAgo"), language.amount(units.yearAgo())));
        }
        return figures;
    }

    private static String totalNote(@Nullable TotalBand band, DigestLanguage language) {
        if (band == null) {
            return language.say("totalNote");
        }
        return switch (band.basis()) {
            case PAST -> language.say("totalNotePast", requireNonNull(band.spans()));
            case ITEMS -> language.say("totalNoteItems");
        };
    }

    private static Digest.Trend trend(Overview.TrendShare trend, DigestLanguage language) {
        Double before = trend.weekAgo();
        return new Digest.Trend(
                trend.trend(),
                language.say(trend.trend()),
                trend.share() * HUNDRED,
                language.percent(trend.share()),
                before == null ? null : language.points(trend.share() - before));
    }

    private static @Nullable String kept(Overview.@Nullable Coverage coverage, DigestLanguage language) {
        return coverage == null
                ? null
                : language.say(
                        "kept",
                        coverage.days(),
                        language.percent(coverage.promised()),
                        language.percent(coverage.seen()));
    }
}
