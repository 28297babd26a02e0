package io.trendloom.forecast.overview;

import io.agroal.api.AgroalDataSource;
import io.trendloom.decisions.reviews.RisingTopic;
import io.trendloom.forecast.champion.CurrentChampion;
import io.trendloom.forecast.drift.DriftView;
import io.trendloom.forecast.drift.DriftWatch;
import io.trendloom.forecast.topics.LearnedTopics;
import io.trendloom.platform.deadletter.DeadLetterDesk;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers what is worth a look. */
@ApplicationScoped
class Alerts {
    private static final String MOST = "500";

    private final AgroalDataSource database;
    private final CurrentChampion champions;
    private final DriftWatch drift;
    private final DeadLetterDesk letters;
    private final LearnedTopics topics;

    Alerts(
            AgroalDataSource database,
            CurrentChampion champions,
            DriftWatch drift,
            DeadLetterDesk letters,
            LearnedTopics topics) {
        this.database = database;
        this.champions = champions;
        this.drift = drift;
        this.letters = letters;
        this.topics = topics;
    }

    /** The most urgent first. */
    List<Alert> read(LocalDate cutoff, Overview.@Nullable Coverage coverage) throws SQLException {
        Stream<@Nullable Alert> ofShop =
                Stream.of(refused(), drifted(), MissedForecasts.of(coverage), complaintsRising(), deadLetters());
        return Stream.concat(ofShop, ofItems(cutoff))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Alert::kind))
                .toList();
    }

    private Stream<@Nullable Alert> ofItems(LocalDate cutoff) throws SQLException {
        try (Connection connection = database.getConnection()) {
            ItemAlerts items = new ItemAlerts(connection, cutoff);
            return Stream.of(items.stockOut(), items.ratingsFell(), items.overstock());
        }
    }

    private @Nullable Alert refused() {
        CurrentChampion.Refusal refusal = champions.refusal();
        return refusal == null ? null : Alert.of(Alert.Kind.MODEL_REFUSED, 1, refusal.reason());
    }

    private @Nullable Alert drifted() throws SQLException {
        DriftView now = drift.now();
        if (now == null || !now.drifted()) {
            return null;
        }
        String inputs = now.inputs().stream()
                .filter(input -> input.level() == DriftView.Level.DRIFTED)
                .map(DriftView.Input::feature)
                .collect(Collectors.joining(", "));
        return Alert.of(Alert.Kind.DRIFT, 1, inputs.isEmpty() ? null : inputs);
    }

    /** The detail names the topics. */
    private @Nullable Alert complaintsRising() {
        List<RisingTopic> rising = topics.rising();
        if (rising.isEmpty()) {
            return null;
        }
        return Alert.of(
                Alert.Kind.COMPLAINTS_RISING,
                rising.size(),
                rising.stream().map(each -> each.topic().name()).collect(Collectors.joining("; ")));
    }

    private @Nullable Alert deadLetters() throws SQLException {
        int waiting = letters.list(MOST, null, null, "waiting").letters().size();
        return waiting == 0 ? null : Alert.of(Alert.Kind.DEAD_LETTERS, waiting, null);
    }
}
