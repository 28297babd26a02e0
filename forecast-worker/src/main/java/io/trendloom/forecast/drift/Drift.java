package io.trendloom.forecast.drift;

import io.trendloom.forecast.accuracy.AccuracyView;
import io.trendloom.forecast.accuracy.LiveAccuracy;
import io.trendloom.forecast.champion.Champion;
import io.trendloom.forecasting.drift.InputProfile;
import io.trendloom.forecasting.drift.StabilityIndex;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Measures how far the champion has drifted. */
@ApplicationScoped
class Drift {
    private final DriftConfig config;

    Drift(DriftConfig config) {
        this.config = config;
    }

    /** As a whole run of record of the champion shows it. */
    DriftView of(Connection connection, Champion champion, WholeRunInputs run) throws SQLException {
        @Nullable InputProfile profile = champion.inputs();
        List<DriftView.Input> inputs = profile == null ? List.of() : inputs(profile, run);
        DriftView.@Nullable Accuracy accuracy = accuracy(connection, champion.modelId());
        boolean drifted = inputs.stream().anyMatch(input -> input.level() == DriftView.Level.DRIFTED)
                || accuracy != null && accuracy.isLost();
        return new DriftView(
                champion.modelId(),
                run.cutoff(),
                profile == null ? null : LocalDate.parse(profile.cutoff()),
                run.inputs().items(),
                profile == null ? 0 : profile.items(),
                inputs,
                accuracy,
                drifted);
    }

    private List<DriftView.Input> inputs(InputProfile profile, WholeRunInputs run) {
        return profile.drift(run.inputs()).entrySet().stream()
                .map(moved -> new DriftView.Input(
                        moved.getKey(),
                        moved.getValue().value(),
                        moved.getValue().chance(),
                        level(moved.getValue())))
                .toList();
    }

    private DriftView.Level level(StabilityIndex index) {
        if (index.reaches(config.drifted())) {
            return DriftView.Level.DRIFTED;
        }
        return index.reaches(config.moderate()) ? DriftView.Level.MODERATE : DriftView.Level.STABLE;
    }

    private DriftView.@Nullable Accuracy accuracy(Connection connection, String modelId) throws SQLException {
        AccuracyView.@Nullable Score score =
                LiveAccuracy.newest(connection, modelId, config.accuracyDays(), config.accuracyCutoffs());
        return score == null || score.cutoffs() < config.accuracyCutoffs()
                ? null
                : new DriftView.Accuracy(score.days(), score.cutoffs(), score.ratio(), config.accuracyRatio());
    }
}
